package dev.gatehouse.testkit.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.JournalException;
import dev.gatehouse.journal.JournalException.Trouble;
import dev.gatehouse.journal.Receipt.Conflict;
import dev.gatehouse.journal.Receipt.Written;
import dev.gatehouse.journal.Recorded;
import dev.gatehouse.journal.Snapshot;
import dev.gatehouse.journal.Upcasters;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every journal does for one user of it; {@link SharedJournalContract} has several. */
public abstract class JournalContract {
    private static final int ALL = 1_000;

    private final List<Journal> opened = new ArrayList<>();
    private JournalFixture fixture;
    private Journal journal;

    /** A new place for a journal. */
    protected abstract JournalFixture fixture() throws Exception;

    @BeforeEach
    void open() throws Exception {
        fixture = fixture();
        journal = another(Upcasters.of(List.of()));
    }

    @AfterEach
    void close() throws Exception {
        for (Journal each : opened) {
            each.close();
        }
        fixture.close();
    }

    @Test
    void whatIsAppendedIsReadWhole() throws IOException {
        Instant before = Instant.now().minusSeconds(1);
        Event event =
                new Event("id-1", "greeted", 1, "{\"to\":\"Zoë 😀\",\"n\":\"line\\nline\",\"quote\":\"' \\\" ;--\"}");

        assertThat(journal.append("task/1", Journal.EMPTY, List.of(event))).isEqualTo(new Written(1, 1));

        assertThat(journal.read("task/1", 0, ALL)).singleElement().satisfies(recorded -> {
            assertThat(recorded.event()).isEqualTo(event);
            assertThat(recorded.stream()).isEqualTo("task/1");
            assertThat(recorded.version()).isEqualTo(1);
            assertThat(recorded.position()).isEqualTo(1);
            assertThat(recorded.at()).isBetween(before, Instant.now().plusSeconds(1));
        });
        assertThat(journal.readAll(0, ALL)).isEqualTo(journal.read("task/1", 0, ALL));
    }

    @Test
    void aNewJournalIsEmpty() throws IOException {
        assertThat(journal.position()).isZero();
        assertThat(journal.readAll(0, ALL)).isEmpty();
        assertThat(journal.read("task/1", 0, ALL)).isEmpty();
        assertThat(journal.remarks()).isEmpty();
    }

    @Test
    void streamsCountForThemselvesAndPositionsForAll() throws IOException {
        append("a", 0, "1", "2");
        append("b", 0, "3");

        assertThat(append("a", 2, "4")).isEqualTo(new Written(3, 4));

        assertThat(journal.position()).isEqualTo(4);
        assertThat(ids(journal.readAll(0, ALL))).containsExactly("1", "2", "3", "4");
        assertThat(ids(journal.read("a", 0, ALL))).containsExactly("1", "2", "4");
        assertThat(journal.readAll(0, ALL)).extracting(Recorded::version).containsExactly(1L, 2L, 1L, 3L);
    }

    @Test
    void readingBeginsAfterAPlaceAndEndsAfterSoMany() throws IOException {
        append("a", 0, "1", "2", "3", "4");

        assertThat(ids(journal.readAll(1, 2))).containsExactly("2", "3");
        assertThat(ids(journal.read("a", 2, 1))).containsExactly("3");
        assertThat(journal.readAll(4, ALL)).isEmpty();
        assertThat(journal.readAll(99, ALL)).isEmpty();
        assertThat(journal.read("a", 99, ALL)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> journal.readAll(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> journal.read("a", -1, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3, 99})
    void anAppendToAnotherVersionIsAConflictAndWritesNothing(long expected) throws IOException {
        append("a", 0, "1", "2");

        assertThat(append("a", expected, "3")).isEqualTo(new Conflict(2));

        assertThat(ids(journal.readAll(0, ALL))).containsExactly("1", "2");
    }

    @Test
    void appendingTheSameAgainIsAnsweredAsTheFirstTime() throws IOException {
        append("a", 0, "1", "2");
        append("a", 2, "3");

        for (long expected : new long[] {0, 2, 3, 77}) {
            assertThat(append("a", expected, "1", "2")).isEqualTo(new Written(2, 2));
        }
        assertThat(append("a", 3, "3")).isEqualTo(new Written(3, 3));
        assertThat(ids(journal.readAll(0, ALL))).containsExactly("1", "2", "3");
    }

    @Test
    void anIdStandsForOneEventForEver() throws IOException {
        append("a", 0, "1", "2");

        refused("b", 0, event("1"));
        refused("a", 2, new Event("2", "other", 1, "{}"));
        refused("a", 2, new Event("2", "happened", 2, "{}"));
        refused("a", 2, new Event("2", "happened", 1, "{ }"));
        refused("a", 2, event("3"), event("2"));
        refused("a", 1, event("2"), event("3"));
        refused("a", 0, event("2"), event("1"));
        refused("a", 2, event("3"), event("3"));

        assertThat(ids(journal.readAll(0, ALL))).containsExactly("1", "2");
        assertThat(append("a", 2, "3")).isEqualTo(new Written(3, 3));
    }

    @Test
    void whatCannotBeStoredIsRefused() {
        refused("a", 0);
        refused(" ", 0, event("1"));
        refused("nul\0", 0, event("1"));
        refused("a", -1, event("1"));
        refused(
                "a",
                0,
                IntStream.rangeClosed(0, Journal.EVENTS_AT_ONCE)
                        .mapToObj(i -> event("e" + i))
                        .toArray(Event[]::new));
        assertThatIllegalArgumentException().isThrownBy(() -> new Event("1", "t", 0, "{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Event("", "t", 1, "{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Event("1", "t", 1, "\0"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Event("1", "t", 1, "\ud83d!"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Event("1", "t", 1, "\ude00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Event("1", "t", 1, "x".repeat(Event.DATA_LENGTH + 1)))
                .withMessageContaining("file");
    }

    @Test
    void theLargestAppendFits() throws IOException {
        Event[] many = IntStream.range(0, Journal.EVENTS_AT_ONCE)
                .mapToObj(i -> event("e" + i))
                .toArray(Event[]::new);
        Event large = new Event("large", "t", 1, "ä".repeat(Event.DATA_LENGTH));

        assertThat(journal.append("a", 0, List.of(many))).isEqualTo(new Written(1_000, 1_000));
        journal.append("b", 0, List.of(large));

        assertThat(journal.read("b", 0, 1)).extracting(Recorded::event).containsExactly(large);
    }

    @Test
    void whatWasAcknowledgedIsThereAfterwards() throws IOException {
        append("a", 0, "1", "2");
        journal.keep(new Snapshot("board", 1, 2, "{}"));
        List<Recorded> before = journal.readAll(0, ALL);
        journal.close();

        Journal again = another(Upcasters.of(List.of()));

        assertThat(again.remarks()).isEmpty();
        assertThat(again.readAll(0, ALL)).isEqualTo(before);
        assertThat(again.snapshot("board", 1)).isPresent();
        assertThat(again.append("a", 2, List.of(event("3")))).isEqualTo(new Written(3, 3));
    }

    @Test
    void olderShapesAreReadInTheNewest() throws IOException {
        journal.append("a", 0, List.of(new Event("1", "moved", 1, "{\"x\":1}")));
        Journal newer = another(Upcasters.of(List.of(
                new Step("moved", 2, data -> data.replace("}", ",\"z\":0}")),
                new Step("moved", 1, data -> data.replace("}", ",\"y\":0}")))));

        Event newest = new Event("1", "moved", 3, "{\"x\":1,\"y\":0,\"z\":0}");
        assertThat(newer.read("a", 0, ALL)).extracting(Recorded::event).containsExactly(newest);
        assertThat(newer.readAll(0, ALL)).extracting(Recorded::event).containsExactly(newest);
        assertThat(journal.readAll(0, ALL))
                .extracting(recorded -> recorded.event().schema())
                .containsExactly(1);
    }

    @Test
    void aShapeFromTheFutureIsAnError() throws IOException {
        journal.append("a", 0, List.of(new Event("1", "moved", 2, "{}")));

        troubled(Trouble.NEWER, () -> journal.readAll(0, ALL));
        troubled(Trouble.NEWER, () -> journal.read("a", 0, ALL));
        assertThat(another(Upcasters.asStored()).readAll(0, ALL)).hasSize(1);
    }

    @Test
    void aSnapshotIsKeptUntilTheNext() throws IOException {
        append("a", 0, "1", "2");
        String large = "é😀".repeat(500_000);
        assertThat(journal.snapshot("board", 1)).isEmpty();

        journal.keep(new Snapshot("board", 1, 1, "{\"n\":1}"));
        journal.keep(new Snapshot("board", 1, 2, large));
        journal.keep(new Snapshot("costs", 7, 0, ""));

        assertThat(journal.snapshot("board", 1)).contains(new Snapshot("board", 1, 2, large));
        assertThat(journal.snapshot("costs", 7)).contains(new Snapshot("costs", 7, 0, ""));
    }

    @Test
    void aSnapshotOfAnotherFoldOrAheadOfTheJournalIsNone() throws IOException {
        append("a", 0, "1");
        journal.keep(new Snapshot("board", 1, 1, "{}"));
        journal.keep(new Snapshot("ahead", 1, 2, "{}"));

        assertThat(journal.snapshot("board", 2)).isEmpty();
        assertThat(journal.snapshot("ahead", 1)).isEmpty();
    }

    @Test
    void aClosedJournalSaysSo() throws IOException {
        append("a", 0, "1");
        journal.close();
        journal.close();

        troubled(Trouble.CLOSED, () -> append("a", 1, "2"));
        troubled(Trouble.CLOSED, () -> journal.readAll(0, ALL));
        troubled(Trouble.CLOSED, () -> journal.position());
        troubled(Trouble.CLOSED, () -> journal.await(5, Duration.ofSeconds(1)));
        troubled(Trouble.CLOSED, () -> journal.keep(new Snapshot("board", 1, 0, "{}")));
    }

    @Test
    void anInterruptWaitsUntilTheAppendIsDurable() throws IOException {
        Thread.currentThread().interrupt();

        assertThat(append("a", 0, "1")).isEqualTo(new Written(1, 1));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ids(journal.readAll(0, ALL))).containsExactly("1");
    }

    private Journal another(Upcasters known) throws IOException {
        Journal another = fixture.open(known);
        opened.add(another);
        return another;
    }

    private Object append(String stream, long expected, String... ids) throws IOException {
        return journal.append(
                stream,
                expected,
                IntStream.range(0, ids.length).mapToObj(i -> event(ids[i])).toList());
    }

    private void refused(String stream, long expected, Event... events) {
        assertThatIllegalArgumentException().isThrownBy(() -> journal.append(stream, expected, List.of(events)));
    }

    private interface Call {
        void run() throws Exception;
    }

    private static void troubled(Trouble trouble, Call call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        JournalException.class,
                        e -> assertThat(e.trouble()).as(e.getMessage()).isEqualTo(trouble));
    }

    private static Event event(String id) {
        return new Event(id, "happened", 1, "{}");
    }

    private static List<String> ids(List<Recorded> events) {
        return events.stream().map(recorded -> recorded.event().id()).toList();
    }
}
