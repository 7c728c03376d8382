package dev.gatehouse.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.JournalException;
import dev.gatehouse.journal.JournalException.Trouble;
import dev.gatehouse.journal.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a journal is said with its place, its reason and what to do. */
class TroubleTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatAnotherProcessLocksIsBusyAndFreeAgainAfterwards() throws Exception {
        Journaled place = Journaled.in(folder);
        try (Journal journal = place.open();
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + place.file());
                Statement statement = other.createStatement()) {
            Journaled.append(journal, 1, 1);
            statement.execute("BEGIN IMMEDIATE");

            troubled(Trouble.BUSY, () -> Journaled.append(journal, 2, 2), place, "another process holds its lock");
            assertThat(journal.readAll(0, 10)).hasSize(1);
            try (Journal reader = place.open()) {
                assertThat(reader.readAll(0, 10)).hasSize(1);
            }

            statement.execute("ROLLBACK");
            Journaled.append(journal, 2, 2);
        }
    }

    @Test
    void openingAFileThatIsLockedWholeDoesNotWaitForEver() throws Exception {
        Journaled place = Journaled.in(folder);
        place.open().close();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + place.file());
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
            statement.execute("CREATE TABLE mine (x)");

            troubled(Trouble.BUSY, place::open, place, "lock");
        }
    }

    @Test
    void aDatabaseThatMayNotGrowIsFullAndKeepsWhatItHas() throws Exception {
        Journaled place = Journaled.in(folder);
        SqliteDatabase sqlite = SqliteDatabase.at(place.file(), Journaled.OPTIONS);
        try (Journal journal = JdbcJournal.open(new Limited(sqlite, 20), Journaled.OPTIONS)) {
            int written = fill(journal, place);

            assertThat(journal.readAll(0, 10_000)).hasSize(written);
            assertThat(journal.append("small", 0, List.of(new Event("small", "t", 1, "{}"))))
                    .as("there is room for something smaller")
                    .isInstanceOf(Receipt.Written.class);
        }
        try (Journal journal = place.open()) {
            assertThat(journal.remarks()).isEmpty();
            assertThat(journal.append("large", 0, List.of(large(0)))).isInstanceOf(Receipt.Written.class);
        }
    }

    @Test
    void whatIsNoJournalIsLeftAlone() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "Not a database, but long enough for a header.");
        Journaled foreign = new Journaled(folder.resolve("foreign.db"));
        foreign.sql("CREATE TABLE theirs (x)");

        troubled(Trouble.NOT_A_JOURNAL, () -> Journals.open(text, Journaled.OPTIONS), new Journaled(text), "no SQLite");
        troubled(Trouble.NOT_A_JOURNAL, foreign::open, foreign, "something else");
        troubled(Trouble.NOT_A_JOURNAL, new Journaled(folder)::open, new Journaled(folder), "no regular file");

        assertThat(text).hasContent("Not a database, but long enough for a header.");
        foreign.sql("INSERT INTO theirs VALUES (1)");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("notes.txt-") || name.endsWith("-mark"));
        }
    }

    @Test
    void aPipeDoesNotMakeItWait() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        troubled(Trouble.NOT_A_JOURNAL, new Journaled(pipe)::open, new Journaled(pipe), "no regular file");
    }

    @Test
    void aJournalOfANewerFormatIsLeftAlone() throws Exception {
        Journaled place = Journaled.in(folder);
        place.open().close();
        place.sql("UPDATE journal_meta SET value = '99' WHERE name = 'format'");

        troubled(Trouble.NEWER, place::open, place, "format 99", "up to 2");
    }

    @Test
    void oneThatMustExistIsNotMade() {
        Journaled place = Journaled.in(folder);

        troubled(Trouble.MISSING, () -> Journals.open(place.file(), Journaled.OPTIONS.existing()), place, "none");

        assertThat(place.file()).doesNotExist();
    }

    @Test
    void aPlaceWhereNothingMayBeMadeIsReadOnly() {
        // Nobody makes a file there, not even root.
        Journaled place = new Journaled(Path.of("/sys/kernel/journal.db"));

        troubled(Trouble.READ_ONLY, place::open, place, "may not be written");
    }

    @Test
    void onlyItsOwnerMaySeeWhatIsInIt() throws Exception {
        Journaled place = Journaled.in(folder.resolve("new/folder"));
        try (Journal journal = place.open()) {
            Journaled.append(journal, 1, 1);
            try (Stream<Path> files = Files.list(place.file().getParent())) {
                List<Path> all = files.toList();
                assertThat(all).hasSize(4);
                for (Path file : all) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo("rw-------");
                }
            }
        }
    }

    @Test
    void anAddressIsAPathOrAJdbcUrlOfTheTwo() throws Exception {
        Path file = folder.resolve("by-url.db");
        Journals.open("jdbc:sqlite:" + file, Journaled.OPTIONS).close();
        Journals.open(file.toString(), Journaled.OPTIONS.existing()).close();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Journals.open("jdbc:mysql://user:secret@host/db", Journaled.OPTIONS))
                .withMessageContaining("PostgreSQL")
                .withMessageNotContaining("secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Journals.open(folder.resolve("a?b.db"), Journaled.OPTIONS))
                .withMessageContaining("?");
    }

    @Test
    void aServerThatIsNotThereIsUnreachableAndItsPasswordStaysSecret() {
        assertThatThrownBy(() ->
                        Journals.open("jdbc:postgresql://me:secret@127.0.0.1:1/db?password=secret", Journaled.OPTIONS))
                .isInstanceOfSatisfying(JournalException.class, e -> {
                    assertThat(e.trouble()).isEqualTo(Trouble.UNREACHABLE);
                    assertThat(e).hasMessageContaining("127.0.0.1:1/db").hasMessageContaining("look at host");
                    assertThat(e.getMessage()).doesNotContain("secret");
                });
    }

    private static int fill(Journal journal, Journaled place) throws IOException {
        int written = 0;
        try {
            while (true) {
                journal.append("large", written, List.of(large(written)));
                written++;
            }
        } catch (JournalException e) {
            troubled(
                    Trouble.FULL,
                    () -> {
                        throw e;
                    },
                    place,
                    "no more room");
        }
        assertThat(written).isPositive();
        return written;
    }

    private static Event large(int i) {
        return new Event("large-" + i, "happened", 1, "x".repeat(10_000));
    }

    private static void troubled(Trouble trouble, ThrowingCallable call, Journaled place, String... parts) {
        assertThatThrownBy(call).isInstanceOfSatisfying(JournalException.class, e -> {
            assertThat(e.trouble()).as(e.getMessage()).isEqualTo(trouble);
            assertThat(e).hasMessageContaining(place.file().toString()).hasMessageContainingAll(parts);
        });
    }
}
