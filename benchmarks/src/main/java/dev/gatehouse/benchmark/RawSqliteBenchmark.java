package dev.gatehouse.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sqlite.SQLiteConfig;

/**
 * What SQLite itself does by JDBC with the journal's table and the journal's durability: transactions of so many rows, by
 * one thread that does nothing else. A group commit of n threads can at best be this with n rows. Multiply the score by
 * the rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init")
public class RawSqliteBenchmark {
    /** Rows of a transaction. */
    @Param({"1", "4", "16", "100"})
    public int rows;

    private Scratch scratch;
    private Connection connection;
    private PreparedStatement begin;
    private PreparedStatement insert;
    private PreparedStatement commit;
    private long position;

    /** Makes an empty table. */
    @Setup(Level.Trial)
    public void open() throws IOException, SQLException {
        scratch = Scratch.make("raw-sqlite-benchmark");
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        connection = config.createConnection("jdbc:sqlite:" + scratch.folder().resolve("raw.db"));
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE event (position INTEGER NOT NULL PRIMARY KEY, stream TEXT NOT NULL,"
                            + " version INTEGER NOT NULL, at INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL,"
                            + " schema INTEGER NOT NULL, data TEXT NOT NULL, crc INTEGER NOT NULL, UNIQUE (stream, version)) STRICT");
        }
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        insert = connection.prepareStatement("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        commit = connection.prepareStatement("COMMIT");
    }

    /** One transaction. */
    @Benchmark
    public long transaction() throws SQLException {
        begin.execute();
        for (int i = 0; i < rows; i++) {
            position++;
            insert.setLong(1, position);
            insert.setString(2, "task/raw/" + i);
            insert.setLong(3, position);
            insert.setLong(4, position);
            insert.setString(5, UUID.randomUUID().toString());
            insert.setString(6, "task-assigned");
            insert.setInt(7, 1);
            insert.setString(8, Scratch.DATA);
            insert.setLong(9, position);
            insert.executeUpdate();
        }
        commit.execute();
        return position;
    }

    /** Leaves nothing behind. */
    @TearDown(Level.Trial)
    public void clear() throws IOException, SQLException {
        connection.close();
        scratch.close();
    }
}
