package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;

/** Opens journals by where they are. */
public final class Journals {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private Journals() {}

    /**
     * The journal at a path, {@code jdbc:sqlite:PATH} or {@code jdbc:postgresql://HOST:PORT/DATABASE?currentSchema=…}.
     * Whoever opens it closes it.
     *
     * @throws dev.gatehouse.journal.JournalException says what is in the way; opening never waits for longer than the
     *     patience for each lock or connection that it needs
     */
    public static Journal open(String where, JournalOptions options) throws IOException {
        if (where.startsWith(POSTGRESQL)) {
            return JdbcJournal.open(new PostgresDatabase(where, options.patience()), options);
        }
        if (where.startsWith("jdbc:") && !where.startsWith(SQLITE)) {
            throw new IllegalArgumentException(
                    "journals are kept in SQLite or PostgreSQL, by a path, jdbc:sqlite: or jdbc:postgresql:, not in "
                            + where.replaceAll("(?<=^jdbc:[\\w.+-]{1,40}:).*", "…"));
        }
        return open(Path.of(where.startsWith(SQLITE) ? where.substring(SQLITE.length()) : where), options);
    }

    /** The journal in a SQLite file. */
    public static Journal open(Path file, JournalOptions options) throws IOException {
        return JdbcJournal.open(SqliteDatabase.at(file, options), options);
    }
}
