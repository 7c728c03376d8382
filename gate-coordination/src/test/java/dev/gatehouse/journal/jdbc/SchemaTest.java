package dev.gatehouse.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.JournalException;
import dev.gatehouse.journal.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores of older formats are brought up to date, whole or not at all. */
class SchemaTest {
    @TempDir
    private Path folder;

    private Journaled place;

    @BeforeEach
    void makeOneOfTheFirstFormat() throws IOException {
        place = Journaled.in(folder);
        try (Journal journal = open(Schema.STEPS.subList(0, 1))) {
            Journaled.append(journal, 1, 3);
        }
    }

    @Test
    void anOlderStoreIsBroughtUpToDateAndKeepsItsEvents() throws IOException {
        for (int time = 1; time <= 2; time++) {
            try (Journal journal = place.open()) {
                assertThat(journal.readAll(0, 10)).hasSize(3);
                journal.keep(new Snapshot("board", 1, 3, "{}"));
                assertThat(journal.snapshot("board", 1)).isPresent();
            }
        }
    }

    @Test
    void aStepThatFailsLeavesTheStoreAsItWas() throws IOException {
        List<List<String>> broken = List.of(
                Schema.STEPS.get(0), List.of("CREATE TABLE half (x TEXT)", "CREATE TABLE journal_event (x TEXT)"));

        assertThatThrownBy(() -> open(broken)).isInstanceOf(JournalException.class);

        try (Journal journal = place.open()) {
            assertThat(journal.readAll(0, 10)).hasSize(3);
        }
    }

    @Test
    void everyCommitIsFlushed() throws Exception {
        SqliteDatabase sqlite = SqliteDatabase.at(place.file(), Journaled.OPTIONS);
        try (Connection connection = sqlite.connectForWriting();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("PRAGMA journal_mode").getString(1))
                    .isEqualTo("wal");
            assertThat(statement.executeQuery("PRAGMA synchronous").getInt(1)).isEqualTo(2);
        }
    }

    private Journal open(List<List<String>> steps) throws IOException {
        return JdbcJournal.open(SqliteDatabase.at(place.file(), Journaled.OPTIONS), Journaled.OPTIONS, steps);
    }
}
