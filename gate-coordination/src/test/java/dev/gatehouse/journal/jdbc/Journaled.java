package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** A journal file of these tests, what lies beside it, and what befalls it. */
record Journaled(Path file) {
    static final JournalOptions OPTIONS = JournalOptions.defaults().waiting(Duration.ofMillis(300));

    static Journaled in(Path folder) {
        return new Journaled(folder.resolve("journal.db"));
    }

    Path log() {
        return file.resolveSibling("journal.db-wal");
    }

    Path mark() {
        return file.resolveSibling("journal.db-mark");
    }

    Journal open() throws IOException {
        return Journals.open(file, OPTIONS);
    }

    /** Appends events one by one to a stream that has some. */
    static void append(Journal journal, int first, int last) throws IOException {
        for (int i = first; i <= last; i++) {
            Receipt receipt = journal.append("a", i - 1, List.of(event(i)));
            if (!(receipt instanceof Receipt.Written)) {
                throw new AssertionError(receipt);
            }
        }
    }

    static Event event(int i) {
        return new Event("event-" + i, "happened", 1, "{\"number\":" + i + ",\"text\":\"" + "x".repeat(200) + "\"}");
    }

    static List<String> ids(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(i -> "event-" + i).toList();
    }

    /** The files as a process leaves them that is killed now: the log not yet taken over into the database. */
    Journaled asIfKilled(Path folder) throws IOException {
        Files.createDirectories(folder);
        Journaled copy = in(folder);
        Files.copy(file, copy.file, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(log(), copy.log(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(mark(), copy.mark(), StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    /** Runs statements as another program would. */
    void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
