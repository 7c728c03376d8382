package dev.gatehouse.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.JournalException;
import dev.gatehouse.journal.JournalException.Trouble;
import dev.gatehouse.journal.Projection;
import dev.gatehouse.journal.Recorded;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a journal, really damaged: what was acknowledged is there, or its loss is reported. */
class DamageTest {
    private static final int EVENTS = 20;
    /** Of a page in the log: its header and itself. */
    private static final int FRAME = 24 + 4096;

    @TempDir
    private Path folder;

    private Journaled killed;
    /** The same, one event later. */
    private Journaled later;

    @BeforeEach
    void appendAndKill() throws IOException {
        try (Journal journal = Journaled.in(folder).open()) {
            Journaled.append(journal, 1, EVENTS);
            killed = Journaled.in(folder).asIfKilled(folder.resolve("killed"));
            Journaled.append(journal, EVENTS + 1, EVENTS + 1);
            later = Journaled.in(folder).asIfKilled(folder.resolve("later"));
        }
    }

    @Test
    void aKilledProcessLeavesNothingToRemark() throws IOException {
        wholeWithRemark();
    }

    @Test
    void anUnfinishedTransactionAtTheEndIsDroppedAndRemarked() throws IOException {
        long size = Files.size(killed.log());
        assertThat(Files.size(later.log())).isGreaterThan(size + FRAME);
        Files.copy(later.log(), killed.log(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        cut(killed.log(), size + FRAME + 100);

        wholeWithRemark(" pages that do not count", "1 of a transaction without its commit", "1 that are cut off");
        assertThat(killed.log().resolveSibling("journal.db-wal-damaged")).doesNotExist();
    }

    @Test
    void rubbishBehindTheLastCommitIsDroppedAndRemarked() throws IOException {
        long size = Files.size(killed.log());
        byte[] header = new byte[FRAME];
        try (RandomAccessFile log = new RandomAccessFile(killed.log().toFile(), "rw")) {
            log.seek(size - FRAME);
            log.readFully(header);
            log.write(header);
        }

        wholeWithRemark("1 that are cut off or do not match");
    }

    @Test
    void anAcknowledgedEventThatIsCutOffTheLogIsMissed() throws IOException {
        cut(killed.log(), Files.size(killed.log()) - FRAME / 2);

        byte[] log = Files.readAllBytes(killed.log());
        lost(killed::open, "positions 20 to 20", "acknowledged", "journal.db-mark", "restore a backup");

        assertThat(killed.log().resolveSibling("journal.db-wal-damaged")).hasBinaryContent(log);
    }

    @Test
    void aLogThatIsGoneIsMissed() throws IOException {
        cut(killed.log(), FRAME * 12L);
        lost(killed::open, "to 20 were acknowledged and are gone");
        lost(killed::open, "to 20 were acknowledged and are gone");

        Files.delete(later.log());
        lost(later::open, "positions 1 to 21 were acknowledged and are gone");
    }

    @Test
    void aFlippedByteInTheLastFramesIsMissed() throws IOException {
        flip(killed.log(), Files.size(killed.log()) - FRAME - 10);

        lost(killed::open, "positions 20 to 20", "do not match their checksums");
    }

    @Test
    void aFlippedByteInTheMiddleOfTheLogLosesAllAfterIt() throws IOException {
        flip(killed.log(), Files.size(killed.log()) / 2);

        lost(killed::open, "to 20 were acknowledged and are gone", "do not match their checksums");
    }

    @Test
    void whoAcceptsTheLossGoesOnWithTheRest() throws IOException {
        cut(killed.log(), Files.size(killed.log()) - FRAME / 2);
        Files.delete(killed.mark());

        try (Journal journal = killed.open()) {
            assertThat(journal.position()).isEqualTo(EVENTS - 1);
            Journaled.append(journal, EVENTS, EVENTS);
        }
    }

    @Test
    void aFlippedByteInAnEventIsFoundWhenItIsOpened() throws IOException {
        Journaled closed = Journaled.in(folder);
        flip(closed.file(), offset(closed.file(), "\"number\":17,"));

        lost(closed::open, "position 17", "checksum");
    }

    @Test
    void aFlippedByteInAnOldEventIsFoundWhenItIsRead() throws IOException {
        Journaled long1 = Journaled.in(folder.resolve("long"));
        try (Journal journal = long1.open()) {
            for (int i = 1; i <= 1_200; i += 100) {
                journal.append(
                        "a",
                        i - 1,
                        java.util.stream.IntStream.range(i, i + 100)
                                .mapToObj(Journaled::event)
                                .toList());
            }
        }
        flip(long1.file(), offset(long1.file(), "\"number\":17,"));

        try (Journal journal = long1.open()) {
            assertThat(journal.readAll(17, 2_000)).hasSize(1_183);
            assertThat(journal.readAll(0, 16)).hasSize(16);
            lost(() -> journal.readAll(0, 2_000), "position 17");
            lost(() -> journal.read("a", 10, 10), "position 17");
            lost(() -> Projection.rebuild(journal, new Count()), "position 17");
        }
    }

    @Test
    void anEventThatIsGoneOrChangedByHandIsFound() throws Exception {
        Journaled closed = Journaled.in(folder);
        closed.sql("UPDATE journal_event SET data = '{}' WHERE position = 5");
        lost(closed::open, "position 5");
        closed.sql("DELETE FROM journal_event WHERE position = 5");
        lost(closed::open, "position 5 is gone");
        closed.sql("DELETE FROM journal_event WHERE position > 4");
        lost(closed::open, "positions 5 to 21 were acknowledged and are gone");
    }

    @Test
    void aFileThatIsCutShortIsDamaged() throws IOException {
        Journaled closed = Journaled.in(folder);
        cut(closed.file(), Files.size(closed.file()) / 2);
        lost(closed::open, "damaged");

        cut(closed.file(), 0);
        lost(closed::open, "gone or empty", "up to position 21");

        Files.delete(closed.file());
        lost(closed::open, "gone or empty", "up to position 21");
    }

    @Test
    void somethingElseInItsPlaceIsNoticed() throws Exception {
        Files.delete(later.file());
        Files.delete(later.log());
        later.sql("CREATE TABLE empty (x)", "DROP TABLE empty");
        lost(later::open, "up to position 21 were acknowledged and are gone");

        Journaled other = Journaled.in(folder.resolve("other"));
        other.open().close();
        Files.copy(other.file(), folder.resolve("journal.db"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        lost(Journaled.in(folder)::open, "replaced");
    }

    @Test
    void anUnreadableMarkIsRemarkedAndMadeAnew() throws IOException {
        Files.writeString(killed.mark(), "nonsense");

        wholeWithRemark("unreadable");
        wholeWithRemark();
    }

    @Test
    void aDamagedSnapshotIsNone() throws Exception {
        Journaled closed = Journaled.in(folder);
        try (Journal journal = closed.open()) {
            Projection.open(journal, new Count()).checkpoint();
            assertThat(journal.snapshot("count", 1)).isPresent();
        }
        closed.sql("UPDATE journal_snapshot SET data = '7'");

        try (Journal journal = closed.open()) {
            assertThat(journal.snapshot("count", 1)).isEmpty();
            assertThat(Projection.open(journal, new Count()).state()).isEqualTo(EVENTS + 1);
        }
    }

    private void wholeWithRemark(String... parts) throws IOException {
        try (Journal journal = killed.open()) {
            assertThat(journal.readAll(0, 100))
                    .extracting(recorded -> recorded.event().id())
                    .isEqualTo(Journaled.ids(EVENTS));
            assertThat(journal.remarks()).hasSize(Math.min(1, parts.length));
            for (String part : parts) {
                assertThat(String.join("", journal.remarks())).contains(part);
            }
        }
    }

    private static void lost(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call).isInstanceOfSatisfying(JournalException.class, e -> {
            assertThat(e.trouble()).as(e.getMessage()).isEqualTo(Trouble.DAMAGED);
            assertThat(e).hasMessageContainingAll(parts);
        });
    }

    private static void cut(Path file, long size) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(size);
        }
    }

    private static void flip(Path file, long at) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(at);
            int value = access.read();
            access.seek(at);
            access.write(value ^ 1);
        }
    }

    /** Where a text's last character but one stands, which is a digit. */
    private static long offset(Path file, String text) throws IOException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(text);
        return bytes.indexOf(text) + text.length() - 2;
    }

    /** Counts events. */
    private static final class Count implements dev.gatehouse.journal.Fold<Integer> {
        @Override
        public String name() {
            return "count";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Integer empty() {
            return 0;
        }

        @Override
        public Integer apply(Integer state, Recorded event) {
            return state + 1;
        }

        @Override
        public String encode(Integer state) {
            return state.toString();
        }

        @Override
        public Integer decode(String data) {
            return Integer.valueOf(data);
        }
    }
}
