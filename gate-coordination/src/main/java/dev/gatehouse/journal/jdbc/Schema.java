package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.JournalException.Trouble;
import dev.gatehouse.journal.jdbc.Database.Found;
import dev.gatehouse.journal.jdbc.JournalOptions.Creation;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * The tables, as the steps that lead to them: a store of format n has taken the first n steps. A step that was released
 * is never changed; the next format is one more step.
 */
final class Schema {
    static final List<List<String>> STEPS = List.of(
            List.of(
                    "CREATE TABLE journal_meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
                    "CREATE TABLE journal_event (position INTEGER NOT NULL PRIMARY KEY, stream TEXT NOT NULL,"
                            + " version INTEGER NOT NULL, at INTEGER NOT NULL, id TEXT NOT NULL UNIQUE,"
                            + " type TEXT NOT NULL, schema INTEGER NOT NULL, data TEXT NOT NULL,"
                            + " crc INTEGER NOT NULL, UNIQUE (stream, version))"),
            List.of("CREATE TABLE journal_snapshot (name TEXT NOT NULL PRIMARY KEY, fold INTEGER NOT NULL,"
                    + " position INTEGER NOT NULL, data TEXT NOT NULL, crc INTEGER NOT NULL)"));

    private static final String META = "INSERT INTO journal_meta (name, value) VALUES (?, ?)";
    private static final String SET_FORMAT = "UPDATE journal_meta SET value = ? WHERE name = 'format'";

    private final Database database;
    private final List<List<String>> steps;

    Schema(Database database, List<List<String>> steps) {
        this.database = database;
        this.steps = steps;
    }

    /** Brings the tables to this program's format, or makes them; gives the journal's id. */
    String prepare(JournalOptions options) throws IOException {
        try (Connection connection = database.connectForWriting()) {
            if (format(connection, options.creation()) < steps.size()) {
                migrate(connection, options);
            }
            return value(connection, "id");
        } catch (SQLException e) {
            throw Fault.explain("open", database, e);
        }
    }

    private void migrate(Connection connection, JournalOptions options) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(database.begin());
            // Asked again, because another process may have done it meanwhile.
            int format = format(connection, options.creation());
            for (List<String> step : steps.subList(format, steps.size())) {
                for (String part : step) {
                    statement.execute(database.dialect(part));
                }
            }
            if (format == 0) {
                introduce(connection, statement, options);
            } else {
                set(connection, SET_FORMAT, String.valueOf(steps.size()));
            }
            statement.execute("COMMIT");
        }
    }

    private void introduce(Connection connection, Statement statement, JournalOptions options) throws SQLException {
        for (String sign : database.insignia()) {
            statement.execute(sign);
        }
        set(connection, META, "format", String.valueOf(steps.size()));
        set(connection, META, "id", UUID.randomUUID().toString());
        set(connection, META, "created", options.clock().instant().toString());
    }

    /** Steps taken; 0 where there is no journal yet. */
    private int format(Connection connection, Creation creation) throws SQLException, IOException {
        Found found = database.look(connection);
        if (found == Found.FOREIGN) {
            throw Fault.explain(
                    "open", database.where(), Trouble.NOT_A_JOURNAL, "it holds something else; choose another place");
        }
        if (found == Found.NOTHING) {
            if (creation == Creation.NEVER) {
                throw Fault.explain(
                        "open", database.where(), Trouble.MISSING, "there is none; look at the path or URL");
            }
            return 0;
        }
        int format = Integer.parseInt(value(connection, "format"));
        if (format > steps.size()) {
            throw Fault.explain(
                    "open",
                    database.where(),
                    Trouble.NEWER,
                    "it has format " + format + ", and this Gatehouse knows up to " + steps.size()
                            + "; use the version that wrote it, or a newer one");
        }
        return format;
    }

    private String value(Connection connection, String name) throws SQLException, IOException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT value FROM journal_meta WHERE name = '" + name + "'")) {
            ResultSet results = query.executeQuery();
            if (!results.next()) {
                throw Fault.explain(
                        "open",
                        database.where(),
                        Trouble.DAMAGED,
                        "journal_meta has no " + name + "; restore a backup");
            }
            return results.getString(1);
        }
    }

    private static void set(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
