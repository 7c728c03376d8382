package dev.gatehouse.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.journal.Ending.Reason;
import dev.gatehouse.journal.jdbc.JournalOptions;
import dev.gatehouse.journal.jdbc.Journals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Buffer ROOMY = Buffer.resyncing(100);

    @TempDir
    private Path folder;

    private Journal journal;
    private Publication publication;

    @BeforeEach
    void open() throws IOException {
        journal = Journals.open(folder.resolve("journal.db"), JournalOptions.defaults());
        publication = Publication.of(journal);
    }

    @AfterEach
    void close() throws IOException {
        publication.close();
        journal.close();
        await().until(() -> threads() == 0);
    }

    @Test
    void eachSubscriberBeginsWhereItWantsAndGetsWhatComes() throws IOException {
        append(1, 3);
        Recorder all = new Recorder();
        Recorder some = new Recorder();
        publication.subscribe(0, ROOMY, all);
        publication.subscribe(2, ROOMY, some);
        append(4, 6);

        all.awaitPositions(1, 2, 3, 4, 5, 6);
        some.awaitPositions(3, 4, 5, 6);
    }

    @Test
    void whoWantsTheFutureGetsOnlyThat() throws IOException {
        Recorder future = new Recorder();
        publication.subscribe(3, ROOMY, future);
        append(1, 5);

        future.awaitPositions(4, 5);
    }

    @Test
    void aSlowSubscriberIsSkippedAndCatchesUpFromTheJournal() throws Exception {
        Recorder slow = new Recorder();
        slow.held = true;
        Recorder quick = new Recorder();
        Subscription subscription = publication.subscribe(0, Buffer.resyncing(2), slow);
        publication.subscribe(0, ROOMY, quick);
        append(1, 1);
        slow.awaitHolding();
        append(2, 30);
        quick.awaitLast(30);

        slow.release();

        slow.awaitLast(30);
        assertThat(slow.positions()).isEqualTo(quick.positions()).hasSize(30);
        assertThat(subscription.ending()).isEmpty();
        append(31, 31);
        slow.awaitLast(31);
    }

    @Test
    void aSlowSubscriberThatWillNotWaitIsDisconnectedAndToldWhere() throws Exception {
        Recorder slow = new Recorder();
        Subscription subscription = atTheHead(Buffer.disconnecting(2), slow);
        slow.held = true;
        append(2, 2);
        slow.awaitHolding();
        append(3, 10);

        await().until(() -> subscription.ending().isPresent());
        slow.awaitEnding(Reason.TOO_SLOW);

        Recorder next = new Recorder();
        publication.subscribe(slow.ending.delivered(), ROOMY, next);
        next.awaitLast(10);
        assertThat(next.positions().get(0)).isEqualTo(slow.ending.delivered() + 1);
    }

    @Test
    void othersWaitForASlowSubscriberUntilItHasRoom() throws Exception {
        Recorder slow = new Recorder();
        atTheHead(Buffer.blocking(2, LONG), slow);
        slow.held = true;
        append(2, 2);
        slow.awaitHolding();
        append(3, 20);

        slow.release();

        slow.awaitLast(20);
        assertThat(slow.positions()).hasSize(20);
    }

    @Test
    void whoHoldsTheOthersUpForTooLongIsDisconnected() throws Exception {
        Recorder slow = new Recorder();
        Recorder other = new Recorder();
        atTheHead(Buffer.blocking(2, Duration.ofMillis(1)), slow);
        publication.subscribe(0, ROOMY, other);
        slow.held = true;
        append(2, 10);

        slow.awaitEnding(Reason.TOO_SLOW);
        other.awaitLast(10);
    }

    @Test
    void aSubscriberThatThrowsEndsItsOwnSubscriptionOnly() throws Exception {
        Recorder fragile = new Recorder() {
            @Override
            public void on(Recorded event) throws Exception {
                if (event.position() == 3) {
                    throw new IOException("no");
                }
                super.on(event);
            }
        };
        Recorder other = new Recorder();
        publication.subscribe(0, ROOMY, fragile);
        publication.subscribe(0, ROOMY, other);
        append(1, 5);

        fragile.awaitEnding(Reason.SUBSCRIBER_FAILED);
        assertThat(fragile.ending.delivered()).isEqualTo(2);
        assertThat(fragile.ending.cause()).get().isInstanceOf(IOException.class);
        other.awaitLast(5);
    }

    @Test
    void nothingComesAfterClosing() throws Exception {
        Recorder recorder = new Recorder();
        Subscription subscription = publication.subscribe(0, ROOMY, recorder);
        append(1, 1);
        recorder.awaitLast(1);

        subscription.close();
        assertThat(recorder.ending).isNotNull();
        append(2, 2);

        assertThat(subscription.delivered()).isEqualTo(1);
        assertThat(recorder.positions()).containsExactly(1L);
        assertThat(recorder.ending).isEqualTo(new Ending(Reason.CLOSED, 1, java.util.Optional.empty()));
        await().until(() -> threads() == 0);
    }

    @Test
    void closingInterruptsASubscriberAtWork() throws Exception {
        Recorder stuck = new Recorder();
        stuck.held = true;
        publication.subscribe(0, ROOMY, stuck);
        append(1, 1);
        stuck.awaitHolding();

        publication.close();

        stuck.awaitEnding(Reason.CLOSED);
        assertThatThrownBy(() -> publication.subscribe(0, ROOMY, stuck)).hasMessageContaining("closed");
    }

    @Test
    void aSubscriberMayCloseItself() throws Exception {
        Recorder recorder = new Recorder();
        Semaphore known = new Semaphore(0);
        Subscription[] own = new Subscription[1];
        own[0] = publication.subscribe(0, ROOMY, new Subscriber() {
            @Override
            public void on(Recorded event) throws Exception {
                known.acquire();
                recorder.on(event);
                own[0].close();
            }

            @Override
            public void ended(Ending ending) {
                recorder.ended(ending);
            }
        });
        known.release();
        append(1, 5);

        recorder.awaitEnding(Reason.CLOSED);
        assertThat(recorder.positions()).containsExactly(1L);
        assertThat(recorder.ending.delivered()).isEqualTo(1);
    }

    @Test
    void aJournalThatIsClosedEndsItsSubscriptions() throws Exception {
        Recorder recorder = new Recorder();
        publication.subscribe(0, ROOMY, recorder);
        journal.close();

        recorder.awaitEnding(Reason.JOURNAL_FAILED);
    }

    @Test
    void aThousandSubscriptionsLeaveNoThread() throws Exception {
        append(1, 1);
        for (int i = 0; i < 1_000; i++) {
            publication.subscribe(i % 2, ROOMY, event -> {}).close();
        }
        await().until(() -> threads() == 0);
    }

    @Test
    void aBufferHoldsSomethingAndOnlyBlockingHasPatience() {
        assertThatIllegalArgumentException().isThrownBy(() -> Buffer.resyncing(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Buffer.blocking(1, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Buffer(1, Buffer.Full.DISCONNECT, Duration.ofSeconds(1)));
    }

    /** A subscription that has caught up with the first event, so that what follows goes through its buffer. */
    private Subscription atTheHead(Buffer buffer, Recorder recorder) throws IOException {
        append(1, 1);
        Subscription subscription = publication.subscribe(0, buffer, recorder);
        recorder.awaitLast(1);
        await().until(() -> ((Delivery) subscription).isLive());
        return subscription;
    }

    private void append(int first, int last) throws IOException {
        for (int i = first; i <= last; i++) {
            journal.append("a", i - 1, List.of(new Event("event-" + i, "happened", 1, "{}")));
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("journal-"))
                .count();
    }

    /** Records what it gets, and takes its time when it is told to. */
    private static class Recorder implements Subscriber {
        private final java.util.Queue<Long> positions = new java.util.concurrent.ConcurrentLinkedQueue<>();
        private final CountDownLatch released = new CountDownLatch(1);
        private final CountDownLatch holding = new CountDownLatch(1);
        volatile boolean held;
        volatile Ending ending;

        @Override
        public void on(Recorded event) throws Exception {
            if (held) {
                holding.countDown();
                released.await();
            }
            positions.add(event.position());
        }

        @Override
        public void ended(Ending how) {
            ending = how;
        }

        void release() {
            held = false;
            released.countDown();
        }

        void awaitHolding() throws InterruptedException {
            assertThat(holding.await(20, TimeUnit.SECONDS)).isTrue();
        }

        List<Long> positions() {
            return List.copyOf(positions);
        }

        void awaitPositions(long... expected) {
            awaitLast(expected[expected.length - 1]);
            assertThat(positions)
                    .containsExactlyElementsOf(
                            java.util.Arrays.stream(expected).boxed().toList());
        }

        void awaitLast(long position) {
            await().atMost(LONG).until(() -> positions.contains(position));
        }

        void awaitEnding(Reason reason) {
            await().atMost(LONG).until(() -> ending != null);
            assertThat(ending.reason()).isEqualTo(reason);
        }
    }
}
