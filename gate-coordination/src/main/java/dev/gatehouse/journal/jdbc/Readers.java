package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.JournalException.Trouble;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A few connections for reading, lent to one thread each. Safe for several threads. */
final class Readers {
    private static final int MOST = 4;

    private final Database database;
    private final Semaphore turns = new Semaphore(MOST, true);
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /**
     * A query and what is made of its results.
     *
     * @param <T> that
     */
    interface Reading<T> {
        T of(ResultSet results) throws SQLException, IOException;
    }

    Readers(Database database) {
        this.database = database;
    }

    /** Reads by a connection of its own; one that broke while it was idle is replaced once. */
    <T> T read(String sql, Reading<T> reading, Object... parameters) throws IOException {
        turns.acquireUninterruptibly();
        try {
            Connection kept = idle.pollFirst();
            if (kept != null) {
                try {
                    return query(kept, sql, reading, parameters);
                } catch (SQLException e) {
                    if (Fault.trouble(database, e) != Trouble.UNREACHABLE) {
                        throw Fault.explain("read", database, e);
                    }
                }
            }
            return query(database.connectForReading(), sql, reading, parameters);
        } catch (SQLException e) {
            throw Fault.explain("read", database, e);
        } finally {
            turns.release();
        }
    }

    void close() throws SQLException {
        closed = true;
        turns.acquireUninterruptibly(MOST);
        try {
            for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
                connection.close();
            }
        } finally {
            turns.release(MOST);
        }
    }

    private <T> T query(Connection connection, String sql, Reading<T> reading, Object... parameters)
            throws SQLException, IOException {
        boolean sound = false;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            requireOpen();
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet results = statement.executeQuery()) {
                T read = reading.of(results);
                sound = true;
                return read;
            }
        } finally {
            giveBack(sound ? connection : null, connection);
        }
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw Fault.explain("read", database.where(), Trouble.CLOSED, "it was closed here");
        }
    }

    private void giveBack(@Nullable Connection sound, Connection used) throws SQLException {
        if (sound == null) {
            used.close();
        } else {
            idle.addFirst(sound);
        }
    }
}
