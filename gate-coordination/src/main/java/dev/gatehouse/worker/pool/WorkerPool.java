package dev.gatehouse.worker.pool;

import dev.gatehouse.recovery.Backoff;
import dev.gatehouse.worker.Outcome;
import dev.gatehouse.worker.balancing.Balancer;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A bounded number of workers, one task each at a time. A task pulls a worker by {@link #borrow}, waiting for one; or it is
 * pushed to one by {@link #submit}, as soon as one is free. Workers that fail, age, grow or fall silent are replaced, and a
 * seat whose workers keep failing is left out for a while. Somebody has to call {@link #inspect} every few seconds: that is
 * when idle workers are looked at, warm ones are started and quarantines end. Safe for several threads.
 */
public final class WorkerPool<W> implements AutoCloseable {
    /** What a worker is blamed for: not the task, not the provider, not us. */
    private static final Set<Outcome> ITS_FAULT = Set.of(
            Outcome.PROTOCOL_ERROR, Outcome.CRASHED, Outcome.IDLE_TIMEOUT, Outcome.TOTAL_TIMEOUT, Outcome.NOT_STARTED);

    /** After these a worker may be asked for the next task. */
    private static final Set<Outcome> REUSABLE =
            Set.of(Outcome.COMPLETED, Outcome.FAILED, Outcome.NEEDS_PERSON, Outcome.OVERLOADED);

    /** These show that a worker works. */
    private static final Set<Outcome> TO_ITS_CREDIT = Set.of(Outcome.COMPLETED, Outcome.FAILED, Outcome.NEEDS_PERSON);

    private final PoolSettings settings;
    private final WorkerSource<W> source;
    private final Balancer balancer;
    private final InstantSource clock;
    private final Executor tasks;
    private final Inspection<W> inspection;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition returned = lock.newCondition();
    private final List<Slot<W>> slots = new ArrayList<>();
    private final Backlog<W> backlog;
    private boolean closed;

    /**
     * A pool without workers yet.
     *
     * @param seats one for each worker that there may be at a time
     * @param tasks runs what is {@linkplain #submit submitted}; refuses nothing, and runs nothing on the thread that hands
     *     it in
     */
    public WorkerPool(
            List<Seat> seats,
            PoolSettings settings,
            WorkerSource<W> source,
            Balancer balancer,
            InstantSource clock,
            Executor tasks) {
        if (seats.isEmpty() || seats.stream().map(Seat::name).distinct().count() < seats.size()) {
            throw new IllegalArgumentException("a pool needs seats, each with a name of its own: " + seats);
        }
        this.settings = settings;
        this.source = source;
        this.balancer = balancer;
        this.clock = clock;
        this.tasks = tasks;
        this.backlog = new Backlog<>(settings.backlog());
        this.inspection = new Inspection<>(settings, source);
        Backoff quarantines = Backoff.fullJitter(settings.quarantine(), settings.maxQuarantine(), new Random());
        seats.forEach(seat -> slots.add(new Slot<>(seat, settings, quarantines)));
    }

    /**
     * Pulls: a worker, waiting for one to be free and to have started.
     *
     * @param session what should stay with one worker, where the balancing is sticky; empty text for none
     * @param patience real time; zero asks and does not wait
     * @return empty when none was free in time, the backlog is full or the pool is closed
     */
    public Optional<Lease<W>> borrow(String session, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            CompletableFuture<Optional<Slot<W>>> turn = new CompletableFuture<>();
            Backlog.Waiting<W> waiting = new Backlog.Waiting<>(
                    session, slot -> turn.complete(Optional.of(slot)), () -> turn.complete(Optional.empty()));
            if (!enqueue(waiting)) {
                return Optional.empty();
            }
            Optional<Slot<W>> slot = await(turn, waiting, deadline - System.nanoTime());
            if (slot.isEmpty()) {
                return Optional.empty();
            }
            Optional<Lease<W>> lease = lease(slot.get());
            if (lease.isPresent()) {
                return lease;
            }
        }
    }

    /**
     * Pushes: the task is called with a worker as soon as there is one, on a thread of the pool's executor. It has to end the
     * lease; what it throws ends it as a crash.
     *
     * @return false when the backlog is full or the pool is closed: the sender has to slow down
     */
    public boolean submit(String session, Consumer<Lease<W>> task) {
        return enqueue(pushed(session, task));
    }

    /** Looks after workers without a task, starts warm ones, and lets those wait no longer whose quarantine is over. */
    public void inspect() throws InterruptedException {
        for (Slot<W> slot : takeAll(Slot::isIdle)) {
            String fault = inspection.fault(slot);
            if (fault.isEmpty()) {
                give(slot, "", false);
            } else {
                replace(slot, fault, inspection.isFailure(fault));
            }
        }
        warmUp();
        dispatch();
    }

    /** How all seats are, in the order given. */
    public List<SeatState> state() {
        return locked(() -> {
            slots.forEach(slot -> slot.at(clock.instant()));
            return slots.stream().map(Slot::state).toList();
        });
    }

    /** Tasks that wait for a worker. */
    public int waiting() {
        return locked(backlog::size);
    }

    /**
     * Takes no more tasks, forgets those that wait, and gives those that run time to end; then as {@link #close}.
     *
     * @param patience real time
     * @return whether all had ended by then
     */
    public boolean drain(Duration patience) throws InterruptedException {
        boolean all = false;
        lock.lockInterruptibly();
        try {
            shut();
            long left = patience.toNanos();
            while (slots.stream().anyMatch(slot -> slot.taken) && left > 0) {
                left = returned.awaitNanos(left);
            }
            all = slots.stream().noneMatch(slot -> slot.taken);
        } finally {
            lock.unlock();
            close();
        }
        return all;
    }

    /** Ends all workers, those at work too, and returns when nothing of them is left. */
    @Override
    public void close() {
        List<W> workers = locked(() -> {
            shut();
            List<W> all = new ArrayList<>();
            for (Slot<W> slot : slots) {
                W worker = slot.worker;
                if (worker != null) {
                    all.add(worker);
                    slot.emptied("the pool was closed");
                }
            }
            return all;
        });
        workers.forEach(source::close);
    }

    void ended(Slot<W> slot, Outcome outcome) {
        locked(() -> {
            slot.at(clock.instant());
            if (ITS_FAULT.contains(outcome)) {
                slot.failed("the last task ended with " + outcome);
            } else if (TO_ITS_CREDIT.contains(outcome)) {
                slot.succeeded();
            }
            slot.take(true);
            return slot;
        });
        String fault = REUSABLE.contains(outcome) ? inspection.fault(slot) : "replaced after " + outcome;
        if (fault.isEmpty()) {
            give(slot, "", false);
        } else {
            replace(slot, fault, false);
        }
        dispatch();
    }

    private void run(Slot<W> slot, String session, Consumer<Lease<W>> task) {
        Optional<Lease<W>> lease = Optional.empty();
        try {
            lease = lease(slot);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (lease.isEmpty()) {
            again(pushed(session, task));
            return;
        }
        try {
            task.accept(lease.get());
        } catch (RuntimeException e) {
            lease.get().end(Outcome.CRASHED);
            throw e;
        }
    }

    private Backlog.Waiting<W> pushed(String session, Consumer<Lease<W>> task) {
        return new Backlog.Waiting<>(session, slot -> tasks.execute(() -> run(slot, session, task)), () -> {});
    }

    /** One who had a turn in vain is first in line, and for that there is always room. */
    private void again(Backlog.Waiting<W> waiting) {
        locked(() -> {
            if (!closed) {
                backlog.addFirst(waiting);
            }
            return closed;
        });
        dispatch();
    }

    private boolean enqueue(Backlog.Waiting<W> waiting) {
        boolean added = locked(() -> !closed && backlog.add(waiting));
        dispatch();
        return added;
    }

    private Optional<Slot<W>> await(CompletableFuture<Optional<Slot<W>>> turn, Backlog.Waiting<W> waiting, long nanos)
            throws InterruptedException {
        try {
            return turn.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // Whoever is not in the backlog any more has had an answer, given under the same lock.
            return locked(() -> backlog.remove(waiting)) ? Optional.empty() : turn.join();
        } catch (InterruptedException e) {
            if (!locked(() -> backlog.remove(waiting))) {
                turn.join().ifPresent(slot -> give(slot, "", false));
                dispatch();
            }
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("nobody fails a turn", e);
        }
    }

    /** Gives free slots to those who wait, the balancing choosing among them. */
    private void dispatch() {
        while (locked(this::handOneOver)) {
            // until nobody waits or nothing is free
        }
    }

    private boolean handOneOver() {
        if (closed || backlog.isEmpty()) {
            return false;
        }
        slots.forEach(slot -> slot.at(clock.instant()));
        Backlog.Waiting<W> next = backlog.next();
        Optional<Slot<W>> chosen = balancer.choose(slots, next.session);
        chosen.ifPresent(slot -> {
            slot.take(true);
            backlog.remove(next);
            next.handOver.accept(slot);
        });
        return chosen.isPresent();
    }

    /** The slot's worker, started if there is none; empty when it could not be, and then the slot is given back. */
    private Optional<Lease<W>> lease(Slot<W> slot) throws InterruptedException {
        if (!isStarted(slot)) {
            return Optional.empty();
        }
        return locked(() -> {
            W worker = slot.worker;
            if (worker == null) { // closed meanwhile
                slot.giveBack();
                returned.signalAll();
                return Optional.empty();
            }
            slot.handed();
            return Optional.of(new Lease<>(this, slot, worker));
        });
    }

    private boolean isStarted(Slot<W> slot) throws InterruptedException {
        if (locked(() -> slot.worker != null)) {
            return true;
        }
        boolean given = false;
        try {
            W fresh = source.open(slot.seat);
            given = locked(() -> {
                slot.at(clock.instant());
                if (!closed) {
                    slot.opened(fresh);
                }
                return !closed;
            });
            if (!given) {
                source.close(fresh);
            }
            return given;
        } catch (IOException e) {
            locked(() -> {
                slot.at(clock.instant());
                slot.failed("not started: " + e.getMessage());
                return slot;
            });
            return false;
        } finally {
            if (!given) {
                give(slot, "", false);
                dispatch();
            }
        }
    }

    private void warmUp() throws InterruptedException {
        int missing = settings.warm()
                - locked(() ->
                        (int) slots.stream().filter(slot -> slot.worker != null).count());
        List<Slot<W>> empty = missing > 0 ? takeAll(slot -> slot.worker == null && slot.isAvailable()) : List.of();
        for (Slot<W> slot : empty) {
            if (missing-- <= 0 || isStarted(slot)) {
                give(slot, "", false);
            }
        }
    }

    private void replace(Slot<W> slot, String why, boolean failure) {
        W old = locked(() -> {
                    W worker = slot.worker;
                    slot.emptied(why);
                    return Optional.ofNullable(worker);
                })
                .orElse(null);
        if (old != null) {
            source.close(old);
        }
        give(slot, why, failure);
    }

    private void give(Slot<W> slot, String why, boolean failure) {
        locked(() -> {
            slot.at(clock.instant());
            if (failure) {
                slot.failed(why);
            }
            slot.giveBack();
            returned.signalAll();
            return slot;
        });
    }

    private List<Slot<W>> takeAll(java.util.function.Predicate<Slot<W>> which) {
        return locked(() -> {
            slots.forEach(slot -> slot.at(clock.instant()));
            List<Slot<W>> taken =
                    closed ? List.of() : slots.stream().filter(which).toList();
            taken.forEach(slot -> slot.take(true));
            return taken;
        });
    }

    private void shut() {
        closed = true;
        backlog.clear();
        returned.signalAll();
    }

    private <T> T locked(java.util.function.Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
