package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.JournalException.Trouble;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A SQLite database of at most so many pages: SQLite's own word for a disk that is full. */
record Limited(Database database, int pages) implements Database {
    @Override
    public Connection connectForWriting() throws SQLException {
        Connection connection = database.connectForWriting();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + pages);
        }
        return connection;
    }

    @Override
    public Connection connectForReading() throws SQLException {
        return database.connectForReading();
    }

    @Override
    public String where() {
        return database.where();
    }

    @Override
    public String begin() {
        return database.begin();
    }

    @Override
    public Found look(Connection connection) throws SQLException, IOException {
        return database.look(connection);
    }

    @Override
    public String dialect(String statement) {
        return database.dialect(statement);
    }

    @Override
    public List<String> insignia() {
        return database.insignia();
    }

    @Override
    public Trouble trouble(SQLException fault) {
        return database.trouble(fault);
    }

    @Override
    public void committed(long position) throws IOException {
        database.committed(position);
    }

    @Override
    public List<String> opened(String journal, long position) throws IOException {
        return database.opened(journal, position);
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
