package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.JournalException.Trouble;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What differs between databases. Safe for several threads; the connections that it gives are not. */
interface Database {
    /** Where it is, for messages: without password or parameters. */
    String where();

    /** A connection that commits every statement; for reading only. */
    Connection connectForReading() throws SQLException;

    /** A connection whose commits are durable when they return. */
    Connection connectForWriting() throws SQLException;

    /**
     * The statement that begins a transaction which holds the write lock of this journal, so that it sees everything
     * that was committed and nobody else commits before it does. Positions are given out under it: that is why readers
     * never see one late.
     */
    String begin();

    /** What a connection sees where a journal would be. */
    Found look(Connection connection) throws SQLException, IOException;

    /** A statement of {@link Schema} in this database's words. */
    String dialect(String statement);

    /** What else marks a new store as a journal. */
    List<String> insignia();

    /** The kind of trouble that an exception of the driver stands for. */
    Trouble trouble(SQLException fault);

    /** Called after each commit, with the last position. */
    void committed(long position) throws IOException;

    /** Compares what was found with what had been acknowledged, and says what a person should know. */
    List<String> opened(String journal, long position) throws IOException;

    void close() throws IOException;

    /** What there is already. */
    enum Found {
        NOTHING,
        JOURNAL,
        /** Something else: the place is taken. */
        FOREIGN
    }
}
