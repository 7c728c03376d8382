package dev.gatehouse.worker.pool;

import dev.gatehouse.worker.WorkerCondition;
import java.io.IOException;

/** Where a pool's workers come from, how they are, and how they end. Called without locks, on various threads. */
public interface WorkerSource<W> {
    /** Starts a worker. What it throws counts as a failure of the seat. */
    W open(Seat seat) throws IOException, InterruptedException;

    /** How a worker is. May take some milliseconds. */
    WorkerCondition condition(W worker);

    /** Ends a worker, and returns when nothing of it is left. */
    void close(W worker);
}
