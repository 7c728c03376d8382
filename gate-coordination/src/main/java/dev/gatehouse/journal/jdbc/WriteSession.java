package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The connection that writes, with its statements. Used by one thread at a time. */
final class WriteSession implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement rollback;
    private final PreparedStatement lastPosition;
    private final PreparedStatement version;
    private final PreparedStatement find;
    private final PreparedStatement insert;
    private final PreparedStatement undo;
    private long position;

    WriteSession(Database database) throws SQLException {
        connection = database.connectForWriting();
        begin = connection.prepareStatement(database.begin());
        commit = connection.prepareStatement("COMMIT");
        rollback = connection.prepareStatement("ROLLBACK");
        lastPosition = connection.prepareStatement("SELECT max(position) FROM journal_event");
        version = connection.prepareStatement("SELECT max(version) FROM journal_event WHERE stream = ?");
        find = connection.prepareStatement("SELECT " + Row.COLUMNS + " FROM journal_event WHERE id = ?");
        insert = connection.prepareStatement(Row.INSERT);
        undo = connection.prepareStatement("DELETE FROM journal_event WHERE position > ?");
    }

    void begin() throws SQLException {
        begin.execute();
        position = number(lastPosition);
    }

    void commit() throws SQLException {
        commit.execute();
    }

    void rollback() throws SQLException {
        rollback.execute();
    }

    /** Position of the last event, the uncommitted ones included. */
    long position() {
        return position;
    }

    long version(String stream) throws SQLException {
        version.setString(1, stream);
        return number(version);
    }

    Optional<Row> find(String id) throws SQLException {
        find.setString(1, id);
        try (ResultSet results = find.executeQuery()) {
            return results.next() ? Optional.of(Row.read(results)) : Optional.empty();
        }
    }

    /** Adds events to a stream that is at a version; adds none, and says so, when one of their ids is taken. */
    boolean insert(String stream, long at, List<Event> events, Instant now) throws SQLException {
        long before = position;
        int inserted = events.size() == 1
                ? insertOne(Row.of(before + 1, stream, at + 1, now, events.get(0)))
                : insertAll(stream, at, events, now);
        if (inserted == events.size()) {
            position = before + inserted;
            return true;
        }
        if (inserted > 0) {
            undo.setLong(1, before);
            undo.executeUpdate();
        }
        return false;
    }

    /** Runs a statement with texts and numbers as its parameters. */
    void update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private int insertOne(Row row) throws SQLException {
        row.bind(insert);
        return insert.executeUpdate();
    }

    private int insertAll(String stream, long at, List<Event> events, Instant now) throws SQLException {
        for (int i = 0; i < events.size(); i++) {
            Row.of(position + 1 + i, stream, at + 1 + i, now, events.get(i)).bind(insert);
            insert.addBatch();
        }
        int inserted = 0;
        for (int count : insert.executeBatch()) {
            inserted += count == Statement.SUCCESS_NO_INFO ? 1 : count;
        }
        return inserted;
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet results = query.executeQuery()) {
            return results.next() ? results.getLong(1) : 0;
        }
    }
}
