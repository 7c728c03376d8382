package dev.gatehouse.worker.pool;

import dev.gatehouse.worker.Outcome;
import java.util.concurrent.atomic.AtomicBoolean;

/** A worker in the hands of one task. Safe for several threads. */
public final class Lease<W> implements AutoCloseable {
    private final WorkerPool<W> pool;
    private final Slot<W> slot;
    private final W worker;
    private final AtomicBoolean ended = new AtomicBoolean();

    Lease(WorkerPool<W> pool, Slot<W> slot, W worker) {
        this.pool = pool;
        this.slot = slot;
        this.worker = worker;
    }

    /** The worker; not to be used after the end. */
    public W worker() {
        return worker;
    }

    /** Where it sits. */
    public Seat seat() {
        return slot.seat;
    }

    /** The task is over: the worker goes back, or is replaced when it failed or has served long enough. Counts once. */
    public void end(Outcome outcome) {
        if (ended.compareAndSet(false, true)) {
            pool.ended(slot, outcome);
        }
    }

    /** Ends as cancelled, when nothing else was said: what state such a worker is in nobody knows, so it is replaced. */
    @Override
    public void close() {
        end(Outcome.CANCELLED);
    }
}
