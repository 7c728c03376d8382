package dev.gatehouse.testkit.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.journal.Buffer;
import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Publication;
import dev.gatehouse.journal.Receipt;
import dev.gatehouse.journal.Receipt.Conflict;
import dev.gatehouse.journal.Receipt.Written;
import dev.gatehouse.journal.Recorded;
import dev.gatehouse.journal.Upcasters;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a journal does when several threads and several processes share it. */
public abstract class SharedJournalContract {
    private static final int ALL = 10_000;
    private static final int THREADS = 4;
    private static final int EACH = 25;
    /** Only reached when a test fails. */
    private static final Duration HANGING = Duration.ofSeconds(20);

    private JournalFixture fixture;
    /** Two, as two processes would have. */
    private Journal here;

    private Journal there;

    /** A new place for a journal. */
    protected abstract JournalFixture fixture() throws Exception;

    @BeforeEach
    void open() throws Exception {
        fixture = fixture();
        here = fixture.open(Upcasters.of(List.of()));
        there = fixture.open(Upcasters.of(List.of()));
    }

    @AfterEach
    void close() throws Exception {
        here.close();
        there.close();
        fixture.close();
    }

    @Test
    void eachSeesWhatTheOtherAppends() throws IOException {
        append(here, "a", 0, "1");

        assertThat(append(there, "a", 0, "2")).isEqualTo(new Conflict(1));
        assertThat(append(there, "a", 1, "2")).isEqualTo(new Written(2, 2));
        assertThat(append(here, "a", 1, "2")).isEqualTo(new Written(2, 2));
        assertThat(append(here, "a", 2, "3")).isEqualTo(new Written(3, 3));

        assertThat(here.readAll(0, ALL)).isEqualTo(there.readAll(0, ALL)).hasSize(3);
        assertThat(there.position()).isEqualTo(3);
    }

    @Test
    void ofThoseWhoExpectTheSameVersionOneWins() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Background<Receipt>> rivals = IntStream.range(0, 8)
                .mapToObj(i -> Background.call(() -> {
                    start.await();
                    return append(i % 2 == 0 ? here : there, "a", 0, "rival-" + i);
                }))
                .toList();
        start.countDown();

        int winners = 0;
        for (Background<Receipt> rival : rivals) {
            winners += rival.get() instanceof Written ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
        assertThat(here.readAll(0, ALL)).hasSize(1);
    }

    @Test
    void whoTriesAgainAfterAConflictLosesNothing() throws Exception {
        everyThread(thread -> {
            Journal journal = thread % 2 == 0 ? here : there;
            long version = 0;
            for (int i = 0; i < EACH; i++) {
                version = insist(journal, version, thread + "-" + i);
            }
        });

        List<Recorded> events = here.read("contended", 0, ALL);
        assertThat(events).extracting(Recorded::version).containsExactlyElementsOf(upTo(THREADS * EACH));
        assertThat(events).extracting(recorded -> recorded.event().id()).doesNotHaveDuplicates();
        for (int thread = 0; thread < THREADS; thread++) {
            String mine = thread + "-";
            assertThat(events)
                    .extracting(recorded -> recorded.event().id())
                    .filteredOn(id -> id.startsWith(mine))
                    .containsExactlyElementsOf(
                            IntStream.range(0, EACH).mapToObj(i -> mine + i).toList());
        }
    }

    @Test
    void aReaderNeverMissesAnEventThatComesLater() throws Exception {
        int total = THREADS * EACH;
        Background<List<Long>> reader = Background.call(() -> {
            List<Long> seen = new ArrayList<>();
            long last = 0;
            while (last < total) {
                there.readAll(last, 7).forEach(recorded -> seen.add(recorded.position()));
                last = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
            }
            return seen;
        });

        everyThread(thread -> {
            for (int i = 0; i < EACH; i++) {
                append(thread % 2 == 0 ? here : there, "stream-" + thread, i, thread + "-" + i);
            }
        });

        assertThat(reader.get()).containsExactlyElementsOf(upTo(total));
    }

    @Test
    void oneThatIsRefusedDoesNotHarmThoseBesideIt() throws Exception {
        append(here, "taken", 0, "taken");
        Set<String> refused = java.util.concurrent.ConcurrentHashMap.newKeySet();

        everyThread(thread -> {
            for (int i = 0; i < EACH; i++) {
                if (thread == 0) {
                    try {
                        append(here, "stream-0", 0, "new-" + i, "taken");
                    } catch (IllegalArgumentException e) {
                        refused.add("new-" + i);
                    }
                } else {
                    assertThat(append(here, "stream-" + thread, i, thread + "-" + i))
                            .isInstanceOf(Written.class);
                }
            }
        });

        assertThat(refused).hasSize(EACH);
        assertThat(here.read("stream-0", 0, ALL)).isEmpty();
        assertThat(here.readAll(0, ALL))
                .extracting(Recorded::position)
                .containsExactlyElementsOf(upTo(1 + (THREADS - 1) * EACH));
    }

    @Test
    void waitingEndsWithTheNextEvent() throws Exception {
        assertThat(here.await(0, Duration.ofMillis(1))).isFalse();
        for (Journal appending : List.of(here, there)) {
            long position = here.position();
            Background<Boolean> waiting = Background.call(() -> here.await(position, HANGING));
            append(appending, "a", position, "after-" + position);
            assertThat(waiting.get()).isTrue();
            assertThat(here.await(position, Duration.ZERO)).isTrue();
        }
    }

    @Test
    void aSubscriberGetsEveryEventOfAllProcessesOnceAndInOrder() throws Exception {
        append(here, "before", 0, "before");
        BlockingQueue<Recorded> received = new LinkedBlockingQueue<>();
        try (Publication publication = Publication.of(here)) {
            publication.subscribe(0, Buffer.resyncing(8), received::add);
            everyThread(thread -> {
                for (int i = 0; i < EACH; i++) {
                    append(thread % 2 == 0 ? here : there, "stream-" + thread, i, thread + "-" + i);
                }
            });
            for (long position : upTo(1 + THREADS * EACH)) {
                Recorded next = received.poll(HANGING.toSeconds(), TimeUnit.SECONDS);
                assertThat(next).extracting(Recorded::position).isEqualTo(position);
            }
        }
        assertThat(received).isEmpty();
    }

    private interface Work {
        void of(int thread) throws Exception;
    }

    private static void everyThread(Work work) throws Exception {
        List<Background<Boolean>> running = IntStream.range(0, THREADS)
                .mapToObj(thread -> Background.call(() -> {
                    work.of(thread);
                    return true;
                }))
                .toList();
        for (Background<Boolean> each : running) {
            each.get();
        }
    }

    /** Appends at whatever version the stream turns out to be. */
    private static long insist(Journal journal, long expected, String id) throws IOException {
        long version = expected;
        while (true) {
            Receipt receipt = append(journal, "contended", version, id);
            if (receipt instanceof Written) {
                return ((Written) receipt).version();
            }
            version = ((Conflict) receipt).actual();
        }
    }

    private static Receipt append(Journal journal, String stream, long expected, String... ids) throws IOException {
        return journal.append(
                stream,
                expected,
                IntStream.range(0, ids.length)
                        .mapToObj(i -> new Event(ids[i], "happened", 1, "{}"))
                        .toList());
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().collect(Collectors.toList());
    }
}
