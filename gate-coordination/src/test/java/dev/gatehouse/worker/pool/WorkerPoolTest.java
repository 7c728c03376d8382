package dev.gatehouse.worker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gatehouse.worker.Outcome;
import dev.gatehouse.worker.WorkerCondition.State;
import dev.gatehouse.worker.balancing.Balancer;
import dev.gatehouse.worker.pool.FakeWorkers.Fake;
import dev.gatehouse.worker.pool.SeatState.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {
    private static final Duration HANGING = Duration.ofSeconds(20);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T00:00:00Z"));
    private final FakeWorkers workers = new FakeWorkers();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private WorkerPool<Fake> pool = pool(PoolSettings.DEFAULT, "a", "b");

    @AfterEach
    void close() {
        pool.close();
        executor.shutdownNow();
        assertThat(workers.alive()).as("nothing outlives the pool").isZero();
    }

    @Test
    void workersAreStartedWhenTheyAreNeededAndKept() throws Exception {
        assertThat(workers.opened).isEmpty();
        Fake first = task(Outcome.COMPLETED);
        task(Outcome.COMPLETED);
        assertThat(task(Outcome.COMPLETED)).as("round robin comes back to it").isSameAs(first);
        assertThat(workers.opened).hasSize(2);
    }

    @Test
    void thereAreNeverMoreThanSeats() throws Exception {
        Lease<Fake> one = borrow();
        borrow();
        assertThat(pool.borrow("", Duration.ZERO)).isEmpty();
        CompletableFuture<Optional<Lease<Fake>>> waiting = later();
        one.end(Outcome.COMPLETED);
        assertThat(waiting.get(20, TimeUnit.SECONDS)).isPresent();
        assertThat(workers.opened).hasSize(2);
    }

    @Test
    void warmOnesAreStartedAheadAndReplaced() throws Exception {
        pool = pool(PoolSettings.DEFAULT.warm(2), "a", "b", "c");
        pool.inspect();
        assertThat(workers.alive()).isEqualTo(2);
        workers.opened.get(0).state = State.ENDED;
        pool.inspect();
        assertThat(workers.alive()).isEqualTo(2);
        assertThat(workers.opened).hasSize(3);
    }

    @Test
    void aWorkerIsReplacedAfterItsTasks() throws Exception {
        pool = pool(PoolSettings.DEFAULT.maxTasks(2), "only");
        assertThat(task(Outcome.COMPLETED)).isSameAs(task(Outcome.COMPLETED));
        assertThat(workers.opened.get(0).closed).isTrue();
        assertThat(pool.state().get(0).note()).contains("after 2 tasks");
        task(Outcome.COMPLETED);
        assertThat(workers.opened).hasSize(2);
    }

    @Test
    void aWorkerIsReplacedAtItsAgeWhenItHasNoTask() throws Exception {
        Lease<Fake> old = borrow();
        pass(Duration.ofHours(2));
        pool.inspect();
        assertThat(old.worker().closed).as("while it works").isFalse();
        old.end(Outcome.COMPLETED);
        assertThat(old.worker().closed).isTrue();
    }

    @Test
    void aWorkerThatGrowsTooLargeIsReplacedAfterItsTaskOrWhileItWaits() throws Exception {
        Lease<Fake> fat = borrow();
        fat.worker().bytes = 3L << 30;
        fat.end(Outcome.COMPLETED);
        assertThat(fat.worker().closed).isTrue();
        Fake growing = task(Outcome.COMPLETED);
        growing.bytes = 3L << 30;
        pool.inspect();
        assertThat(growing.closed).isTrue();
        assertThat(pool.state()).anySatisfy(seat -> {
            assertThat(seat.note()).contains("3072 MiB", "2048");
            assertThat(seat.failures()).isZero();
        });
    }

    @Test
    void aWorkerThatFallsSilentOrDiesIsReplacedAndItsSeatBlamed() throws Exception {
        Fake silent = task(Outcome.COMPLETED);
        silent.silence = Duration.ofMinutes(3);
        Fake dead = task(Outcome.COMPLETED);
        dead.state = State.ENDED;
        pool.inspect();
        assertThat(silent.closed && dead.closed).isTrue();
        assertThat(pool.state()).allMatch(seat -> seat.failures() == 1);
    }

    @Test
    void aWorkerOfWhichNobodyKnowsHowItIsIsReplaced() throws Exception {
        assertThat(task(Outcome.CANCELLED).closed).isTrue();
        assertThat(task(Outcome.CRASHED).closed).isTrue();
        try (Lease<Fake> forgotten = borrow()) {
            assertThat(forgotten.worker().closed).isFalse();
        }
        assertThat(workers.alive()).isZero();
    }

    @Test
    void aSeatThatKeepsFailingIsQuarantinedAndTriedAgainOnProbation() throws Exception {
        pool = pool(PoolSettings.DEFAULT, "bad");
        crash(3);
        SeatState quarantined = pool.state().get(0);
        assertThat(quarantined.status()).isEqualTo(Status.QUARANTINED);
        assertThat(quarantined.quarantinedUntil()).contains(now.get().plus(Duration.ofMinutes(1)));
        assertThat(pool.borrow("", Duration.ZERO)).isEmpty();
        pass(Duration.ofMinutes(1));
        crash(1);
        assertThat(pool.state().get(0).quarantinedUntil())
                .as("one failure on probation, and twice as long")
                .contains(now.get().plus(Duration.ofMinutes(2)));
        pass(Duration.ofMinutes(2));
        task(Outcome.COMPLETED);
        crash(2);
        assertThat(pool.state().get(0).status())
                .as("a success ended the probation")
                .isEqualTo(Status.EMPTY);
    }

    @Test
    void whoWaitsForAQuarantinedSeatIsServedWhenItEnds() throws Exception {
        pool = pool(PoolSettings.DEFAULT, "bad");
        crash(3);
        BlockingQueue<Lease<Fake>> served = new LinkedBlockingQueue<>();
        pool.submit("", served::add);
        assertThat(served).isEmpty();
        pass(Duration.ofMinutes(1));
        pool.inspect();
        assertThat(served.poll(20, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void whatIsNotTheWorkersFaultIsNotHeldAgainstIt() throws Exception {
        pool = pool(PoolSettings.DEFAULT, "good");
        for (int task = 0; task < 10; task++) {
            task(task % 2 == 0 ? Outcome.OVERLOADED : Outcome.FAILED);
        }
        assertThat(pool.state().get(0).failures()).isZero();
        assertThat(workers.opened).hasSize(1);
    }

    @Test
    void aSeatThatCannotStartIsLeftOutAndTheTaskGoesToAnother() throws Exception {
        workers.broken.add("a");
        for (int task = 0; task < 6; task++) {
            assertThat(task(Outcome.COMPLETED).seat).isEqualTo("b");
        }
        assertThat(pool.state().get(0).status()).isEqualTo(Status.QUARANTINED);
        assertThat(pool.state().get(0).note()).contains("no such program");
    }

    @Test
    void tasksArePushedAsSoonAsAWorkerIsFree() throws Exception {
        BlockingQueue<Lease<Fake>> pushed = new LinkedBlockingQueue<>();
        for (int task = 0; task < 3; task++) {
            assertThat(pool.submit("", pushed::add)).isTrue();
        }
        Lease<Fake> first = pushed.poll(20, TimeUnit.SECONDS);
        assertThat(pushed.poll(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(pool.waiting()).isOne();
        first.end(Outcome.COMPLETED);
        assertThat(pushed.poll(20, TimeUnit.SECONDS).worker()).isSameAs(first.worker());
    }

    @Test
    void aFullBacklogRefuses() throws Exception {
        pool = pool(PoolSettings.DEFAULT.backlog(1), "only");
        borrow();
        assertThat(pool.submit("", lease -> {})).isTrue();
        assertThat(pool.submit("", lease -> {})).isFalse();
        assertThat(pool.borrow("", HANGING)).isEmpty();
    }

    @Test
    void aSessionStaysWithItsWorker() throws Exception {
        pool = new WorkerPool<>(
                seats("a", "b", "c", "d"),
                PoolSettings.DEFAULT,
                workers,
                Balancer.sticky(Balancer.roundRobin()),
                now::get,
                executor);
        List<String> seats = new ArrayList<>();
        for (int task = 0; task < 5; task++) {
            Lease<Fake> lease = pool.borrow("conversation", HANGING).orElseThrow();
            seats.add(lease.seat().name());
            lease.end(Outcome.COMPLETED);
            task(Outcome.COMPLETED);
        }
        assertThat(seats).containsOnly(seats.get(0));
    }

    @Test
    void drainingWaitsForWhatRunsAndThenEndsEverything() throws Exception {
        Lease<Fake> running = borrow();
        CompletableFuture<Boolean> drained = CompletableFuture.supplyAsync(() -> drain(HANGING), executor);
        while (pool.submit("", Lease::close)) {
            Thread.onSpinWait();
        }
        assertThat(running.worker().closed).isFalse();
        running.end(Outcome.COMPLETED);
        assertThat(drained.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(workers.alive()).isZero();
        assertThat(pool.borrow("", HANGING)).isEmpty();
    }

    @Test
    void whatDoesNotEndInTimeIsEnded() throws Exception {
        Lease<Fake> stuck = borrow();
        assertThat(drain(Duration.ofMillis(1))).isFalse();
        assertThat(stuck.worker().closed).isTrue();
        stuck.end(Outcome.COMPLETED);
    }

    @Test
    void whoWaitsIsSentAwayWhenThePoolIsClosed() throws Exception {
        borrow();
        borrow();
        CompletableFuture<Optional<Lease<Fake>>> waiting = later();
        pool.close();
        assertThat(waiting.get(20, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void seatsHaveNamesOfTheirOwn() {
        assertThatIllegalArgumentException().isThrownBy(() -> pool(PoolSettings.DEFAULT, "a", "a"));
    }

    private void crash(int times) throws InterruptedException {
        for (int crash = 0; crash < times; crash++) {
            task(Outcome.CRASHED);
        }
    }

    private Fake task(Outcome outcome) throws InterruptedException {
        Lease<Fake> lease = borrow();
        lease.end(outcome);
        lease.end(Outcome.CRASHED);
        return lease.worker();
    }

    private Lease<Fake> borrow() throws InterruptedException {
        return pool.borrow("", Duration.ZERO).orElseThrow();
    }

    /** One who waits for a worker already. */
    private CompletableFuture<Optional<Lease<Fake>>> later() {
        CompletableFuture<Optional<Lease<Fake>>> lease = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return pool.borrow("", HANGING);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                executor);
        while (pool.waiting() == 0) {
            Thread.onSpinWait();
        }
        return lease;
    }

    private boolean drain(Duration patience) {
        try {
            return pool.drain(patience);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private WorkerPool<Fake> pool(PoolSettings settings, String... names) {
        return new WorkerPool<>(seats(names), settings, workers, Balancer.roundRobin(), now::get, executor);
    }

    private static List<Seat> seats(String... names) {
        return java.util.Arrays.stream(names).map(name -> new Seat(name, 1)).toList();
    }
}
