package dev.gatehouse.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Forty workers and a provider that answers every call with 529 for ten minutes: a simulation on virtual time, the same every
 * time, with and without what is in this package.
 */
class StormTest {
    private static final int WORKERS = 40;
    private static final int TASKS = 400;
    private static final Instant BEGIN = MovableTime.START.plus(Duration.ofMinutes(1));
    private static final Instant END = BEGIN.plus(Duration.ofMinutes(10));

    private final MovableTime time = new MovableTime();
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final Backoff backoff = Backoff.fullJitter(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(11));
    private final UpstreamSettings settings = UpstreamSettings.DEFAULT.workers(1, 20, 40);
    private final Upstream upstream =
            new Upstreams(provider -> settings, time, new Random(12)).of(new Provider("p", ""));
    private int sequence;
    private int callsInStorm;
    private int begun;
    private int done;
    private Instant lastDone = MovableTime.START;

    private record Event(Instant at, int number, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Integer.compare(number, other.number);
        }
    }

    @Test
    void theBreakerBoundsTheCallsAndEverythingIsDoneSoonAfterTheStorm() {
        run(() -> this::guarded);
        assertThat(done).isEqualTo(TASKS);
        assertThat(callsInStorm)
                .as("twenty in flight, and a probe now and then")
                .isLessThan(60);
        assertThat(lastDone).as("the longest opening, and what is left").isBefore(END.plus(Duration.ofMinutes(10)));
        assertThat(upstream.state().breaker()).isEqualTo(UpstreamState.Breaker.CLOSED);
    }

    @Test
    void withoutItTheSameBoundIsBroken() {
        run(() -> attempt -> naive(1));
        assertThat(done).isEqualTo(TASKS);
        assertThat(callsInStorm).isGreaterThan(1_000);
    }

    @Test
    void whenTheResetIsToldNobodyAsksBeforeIt() {
        Permit first = ((Admission.Admitted) upstream.admit()).permit();
        first.observe(new Signal.RateLimited(Optional.of(END), "five_hour"));
        first.close();
        time.moveTo(BEGIN);
        run(() -> this::guarded);
        assertThat(callsInStorm).isZero();
        assertThat(done).isEqualTo(TASKS);
    }

    private interface Worker {
        void work(int attempt);
    }

    private void run(Supplier<Worker> worker) {
        for (int number = 0; number < WORKERS; number++) {
            Worker each = worker.get();
            in(Duration.ofMillis(number), () -> each.work(1));
        }
        while (!events.isEmpty()) {
            Event next = events.poll();
            time.moveTo(next.at());
            next.what().run();
        }
    }

    private void in(Duration after, Runnable what) {
        events.add(new Event(time.instant().plus(after), ++sequence, what));
    }

    /** Asks for a place before each call, and tells what came of it. */
    private void guarded(int attempt) {
        if (begun == TASKS) {
            return;
        }
        Admission admission = upstream.admit();
        if (admission instanceof Admission.Refused refused) {
            Duration known = refused.until()
                    .map(until -> Duration.between(time.instant(), until))
                    .orElse(Duration.ZERO);
            in(known.plus(backoff.pause(3)), () -> guarded(attempt));
            return;
        }
        Permit permit = ((Admission.Admitted) admission).permit();
        begun++;
        call(ok -> {
            permit.observe(ok ? Signal.ANSWERED : new Signal.Overloaded(529));
            permit.close();
            begun -= ok ? 0 : 1;
            in(ok ? Duration.ZERO : backoff.pause(attempt), () -> guarded(ok ? 1 : attempt + 1));
        });
    }

    /** Exponential backoff with jitter, and nobody who knows of the others. */
    private void naive(int attempt) {
        if (begun == TASKS) {
            return;
        }
        begun++;
        call(ok -> {
            begun -= ok ? 0 : 1;
            in(ok ? Duration.ZERO : backoff.pause(attempt), () -> naive(ok ? 1 : Math.min(attempt + 1, 5)));
        });
    }

    private void call(java.util.function.Consumer<Boolean> then) {
        boolean storm = !time.instant().isBefore(BEGIN) && time.instant().isBefore(END);
        callsInStorm += storm ? 1 : 0;
        in(storm ? Duration.ofMillis(200) : Duration.ofSeconds(20), () -> {
            if (!storm) {
                done++;
                lastDone = time.instant();
            }
            then.accept(!storm);
        });
    }
}
