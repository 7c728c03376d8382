package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.JournalException.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A SQLite file with a write-ahead log that is flushed at every commit. A {@linkplain Mark mark} beside it says what was
 * acknowledged, so that losing the end of the file or of the log does not go unseen.
 */
final class SqliteDatabase implements Database {
    /** In the file's header, for {@code file(1)} and for us: GHJN. */
    private static final int APPLICATION = 0x47484A4E;

    private static final int LOG_BYTES_KEPT = 64 << 20;

    private final SqliteFile file;
    private final int patienceMillis;
    private final Mark mark;
    /** What SQLite is about to cut off from its log. */
    private final Optional<String> tail;

    private SqliteDatabase(SqliteFile file, int patienceMillis, Optional<String> tail) {
        this.file = file;
        this.patienceMillis = patienceMillis;
        this.mark = new Mark(file.mark());
        this.tail = tail;
    }

    /** The database in a file, which is made where that is wanted. */
    static SqliteDatabase at(Path path, JournalOptions options) throws IOException {
        SqliteFile file = SqliteFile.ready(path, options.creation());
        Optional<String> tail = WalTail.unfinished(file.log());
        if (tail.isPresent()) {
            // SQLite throws it away as soon as it closes.
            file.keepLog();
        }
        return new SqliteDatabase(file, (int) options.patience().toMillis(), tail);
    }

    @Override
    public String where() {
        return file.path().toString();
    }

    @Override
    public Connection connectForReading() throws SQLException {
        Connection connection = connect();
        execute(connection, "PRAGMA query_only = 1");
        return connection;
    }

    @Override
    public Connection connectForWriting() throws SQLException {
        Connection connection = connect();
        // Only macOS has another, stronger flush.
        execute(connection, "PRAGMA fullfsync = 1");
        execute(connection, "PRAGMA journal_size_limit = " + LOG_BYTES_KEPT);
        return connection;
    }

    @Override
    public String begin() {
        return "BEGIN IMMEDIATE";
    }

    @Override
    public Found look(Connection connection) throws SQLException, IOException {
        if (number(connection, "PRAGMA application_id") == APPLICATION) {
            return Found.JOURNAL;
        }
        if (number(connection, "SELECT count(*) FROM sqlite_schema") > 0) {
            return Found.FOREIGN;
        }
        long acknowledged = Mark.positionIn(file.mark());
        if (acknowledged > 0) {
            throw damaged("its events up to position " + acknowledged + " were acknowledged and are gone"
                    + tail.map(found -> ". " + found).orElse(""));
        }
        return Found.NOTHING;
    }

    @Override
    public String dialect(String statement) {
        return statement + " STRICT";
    }

    @Override
    public List<String> insignia() {
        return List.of("PRAGMA application_id = " + APPLICATION);
    }

    @Override
    public Trouble trouble(SQLException fault) {
        if (!(fault instanceof SQLiteException)) {
            return Trouble.FAILED;
        }
        SQLiteErrorCode code = ((SQLiteException) fault).getResultCode();
        switch (code) {
            case SQLITE_IOERR_WRITE:
            case SQLITE_IOERR_SHMSIZE:
            case SQLITE_IOERR_TRUNCATE:
                return Trouble.FULL;
            default:
                return primary(code.code & 0xff);
        }
    }

    @Override
    public void committed(long position) throws IOException {
        mark.raise(position);
    }

    @Override
    public List<String> opened(String journal, long position) throws IOException {
        List<String> remarks = new ArrayList<>();
        tail.ifPresent(remarks::add);
        Mark.Acknowledged acknowledged = mark.open(journal, position);
        acknowledged.remark().ifPresent(remarks::add);
        if (!acknowledged.journal().equals(journal)) {
            throw damaged("it was replaced: " + file.mark() + " says that another journal was here, and that it had "
                    + acknowledged.position() + " events");
        }
        if (acknowledged.position() > position) {
            throw damaged("the events at positions " + (position + 1) + " to " + acknowledged.position()
                    + " were acknowledged and are gone; the last one here is " + position
                    + tail.map(found -> ". " + found).orElse(""));
        }
        if (tail.isPresent()) {
            file.forgetKeptLog();
        }
        return remarks;
    }

    @Override
    public void close() throws IOException {
        mark.close();
    }

    private IOException damaged(String what) {
        return Fault.explain(
                "open",
                where(),
                Trouble.DAMAGED,
                what + ". Keep copies of it and restore a backup"
                        + (tail.isPresent() ? "; the damaged log was kept as " + file.keptLog() : "")
                        + ". To go on with what is here, delete " + file.mark());
    }

    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(patienceMillis);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        return config.createConnection("jdbc:sqlite:" + file.path());
    }

    private static Trouble primary(int code) {
        switch (SQLiteErrorCode.getErrorCode(code)) {
            case SQLITE_BUSY:
            case SQLITE_LOCKED:
            case SQLITE_PROTOCOL:
                return Trouble.BUSY;
            case SQLITE_FULL:
                return Trouble.FULL;
            case SQLITE_READONLY:
            case SQLITE_PERM:
            case SQLITE_AUTH:
            case SQLITE_CANTOPEN:
                return Trouble.READ_ONLY;
            case SQLITE_NOTADB:
                return Trouble.NOT_A_JOURNAL;
            case SQLITE_CORRUPT:
                return Trouble.DAMAGED;
            default:
                return Trouble.FAILED;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            return results.next() ? results.getLong(1) : 0;
        }
    }
}
