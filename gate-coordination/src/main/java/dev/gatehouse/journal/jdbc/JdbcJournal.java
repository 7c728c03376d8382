package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.JournalException.Trouble;
import dev.gatehouse.journal.Receipt;
import dev.gatehouse.journal.Recorded;
import dev.gatehouse.journal.Snapshot;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A journal in a database. */
final class JdbcJournal implements Journal {
    private static final int LOOKED_AT_WHEN_OPENED = 1_000;
    private static final String LAST = "SELECT max(position) FROM journal_event";
    private static final String STREAM =
            "SELECT " + Row.COLUMNS + " FROM journal_event WHERE stream = ? AND version > ? ORDER BY version LIMIT ?";
    private static final String ALL =
            "SELECT " + Row.COLUMNS + " FROM journal_event WHERE position > ? ORDER BY position LIMIT ?";

    private final Database database;
    private final JournalOptions options;
    private final Readers readers;
    private final Writer writer;
    private final GroupCommit commits;
    private final Head head = new Head(this::position);
    private final AtomicBoolean closed = new AtomicBoolean();
    private List<String> remarks = List.of();

    private JdbcJournal(Database database, JournalOptions options) {
        this.database = database;
        this.options = options;
        this.readers = new Readers(database);
        this.writer = new Writer(database, head::raise);
        this.commits = new GroupCommit(writer::commit);
    }

    static Journal open(Database database, JournalOptions options) throws IOException {
        return open(database, options, Schema.STEPS);
    }

    static Journal open(Database database, JournalOptions options, List<List<String>> steps) throws IOException {
        JdbcJournal journal = new JdbcJournal(database, options);
        boolean open = false;
        try {
            String id = new Schema(database, steps).prepare(options);
            long position = journal.position();
            journal.remarks = List.copyOf(database.opened(id, position));
            journal.rows(ALL, Math.max(0, position - LOOKED_AT_WHEN_OPENED), LOOKED_AT_WHEN_OPENED);
            journal.head.raise(position);
            open = true;
            return journal;
        } finally {
            if (!open) {
                journal.close();
            }
        }
    }

    @Override
    public Receipt append(String stream, long expected, List<Event> events) throws IOException {
        return commits.submit(new Append(stream, expected, events, options.clock()));
    }

    @Override
    public List<Recorded> read(String stream, long afterVersion, int most) throws IOException {
        requireSome(afterVersion, most);
        List<Row> rows = readers.read(STREAM, JdbcJournal::rows, stream, afterVersion, most);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).version() != afterVersion + 1 + i) {
                throw lost("version " + (afterVersion + 1 + i) + " of " + stream + " is gone");
            }
        }
        return upcast(rows);
    }

    @Override
    public List<Recorded> readAll(long afterPosition, int most) throws IOException {
        requireSome(afterPosition, most);
        return upcast(rows(ALL, afterPosition, most));
    }

    @Override
    public long position() throws IOException {
        return readers.read(LAST, results -> results.next() ? results.getLong(1) : 0L);
    }

    @Override
    public boolean await(long afterPosition, Duration most) throws IOException, InterruptedException {
        return head.await(afterPosition, most);
    }

    @Override
    public Optional<Snapshot> snapshot(String name, int fold) throws IOException {
        return Snapshots.load(readers, name, fold);
    }

    @Override
    public void keep(Snapshot snapshot) throws IOException {
        commits.submit(Snapshots.keep(snapshot));
    }

    @Override
    public List<String> remarks() {
        return remarks;
    }

    @Override
    public void close() throws IOException {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            readers.close();
            writer.close();
        } catch (SQLException e) {
            throw Fault.explain("close", database, e);
        } finally {
            database.close();
        }
    }

    private List<Row> rows(String sql, long after, int most) throws IOException {
        List<Row> rows = readers.read(sql, JdbcJournal::rows, after, most);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).position() != after + 1 + i) {
                throw lost("the event at position " + (after + 1 + i) + " is gone");
            }
        }
        return rows;
    }

    private static List<Row> rows(ResultSet results) throws SQLException {
        List<Row> rows = new ArrayList<>();
        while (results.next()) {
            rows.add(Row.read(results));
        }
        return rows;
    }

    private List<Recorded> upcast(List<Row> rows) throws IOException {
        List<Recorded> events = new ArrayList<>(rows.size());
        for (Row row : rows) {
            events.add(row.recorded(options.upcasters().upcast(row.event())));
        }
        return events;
    }

    private IOException lost(String what) {
        return Fault.explain(
                "read",
                database.where(),
                Trouble.DAMAGED,
                what + "; keep a copy, then restore a backup or see docs/journal.md on what can be recovered");
    }

    private static void requireSome(long after, int most) {
        if (after < 0 || most < 1) {
            throw new IllegalArgumentException(
                    "events are read after a place from 0 on, at least one at a time: " + after + ", " + most);
        }
    }
}
