package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.JournalException.Trouble;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A schema of a PostgreSQL database: the one that new tables come to by default, or {@code currentSchema} of the URL. An
 * advisory lock per schema lets one transaction at a time append.
 */
final class PostgresDatabase implements Database {
    /** First half of the advisory lock's key: Gate. */
    private static final int LOCK = 0x47617465;

    private final String url;
    private final Duration patience;
    private volatile String durability = "";

    PostgresDatabase(String url, Duration patience) {
        this.url = url;
        this.patience = patience;
    }

    @Override
    public String where() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    }

    @Override
    public Connection connectForReading() throws SQLException {
        return connect("SET default_transaction_read_only = on");
    }

    @Override
    public Connection connectForWriting() throws SQLException {
        Connection connection = connect("SET lock_timeout = " + patience.toMillis());
        if (setting(connection, "synchronous_commit").equals("off")) {
            execute(connection, "SET synchronous_commit = on");
        }
        durability = setting(connection, "fsync");
        return connection;
    }

    @Override
    public String begin() {
        return "BEGIN; SELECT pg_advisory_xact_lock(" + LOCK + ", hashtext(current_schema()))";
    }

    @Override
    public Found look(Connection connection) throws SQLException {
        String schema = text(connection, "SELECT current_schema()");
        if (schema.isEmpty()) {
            throw new SQLException("the schema of currentSchema does not exist; CREATE SCHEMA makes it", "3F000");
        }
        return text(connection, "SELECT to_regclass(quote_ident(current_schema()) || '.journal_meta')")
                        .isEmpty()
                ? Found.NOTHING
                : Found.JOURNAL;
    }

    @Override
    public String dialect(String statement) {
        return statement.replace(" INTEGER ", " BIGINT ");
    }

    @Override
    public List<String> insignia() {
        return List.of();
    }

    @Override
    public Trouble trouble(SQLException fault) {
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        switch (state) {
            case "55P03":
            case "57014":
            case "40001":
            case "40P01":
                return Trouble.BUSY;
            case "25006":
            case "42501":
                return Trouble.READ_ONLY;
            case "3D000":
            case "3F000":
                return Trouble.MISSING;
            case "XX001":
            case "XX002":
                return Trouble.DAMAGED;
            case "53300":
            case "57P01":
            case "57P02":
            case "57P03":
                return Trouble.UNREACHABLE;
            default:
                return byClass(state.isEmpty() ? "" : state.substring(0, 2));
        }
    }

    @Override
    public void committed(long position) {
        // The server keeps its own log whole, and says so when it cannot.
    }

    @Override
    public List<String> opened(String journal, long position) {
        List<String> remarks = new ArrayList<>();
        if (durability.equals("off")) {
            remarks.add("The server of " + where()
                    + " runs with fsync=off: events that it acknowledged do not survive a" + " crash of its machine");
        }
        return remarks;
    }

    @Override
    public void close() {
        // Nothing of its own.
    }

    private static Trouble byClass(String state) {
        switch (state) {
            case "08":
            case "28":
                return Trouble.UNREACHABLE;
            case "53":
                return Trouble.FULL;
            default:
                return Trouble.FAILED;
        }
    }

    private Connection connect(String setting) throws SQLException {
        long seconds = Math.max(1, patience.toSeconds());
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", String.valueOf(seconds));
        // No loginTimeout: the driver would connect on another thread, and fail when this one is interrupted. Beyond
        // what a statement may wait for a lock: only a dead server takes longer.
        properties.setProperty("socketTimeout", String.valueOf(seconds + 20));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "gatehouse-journal");
        Connection connection = DriverManager.getConnection(url, properties);
        execute(connection, setting);
        return connection;
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return text(connection, "SHOW " + name);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            String text = results.next() ? results.getString(1) : null;
            return text == null ? "" : text;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
