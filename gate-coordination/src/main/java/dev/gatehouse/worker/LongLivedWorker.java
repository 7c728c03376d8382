package dev.gatehouse.worker;

import java.io.IOException;

/** A worker process that takes one assignment after another. Safe for several threads. */
public interface LongLivedWorker extends AutoCloseable {

    /**
     * Gives the worker an assignment. Its directory, prompt, epoch and limits are those of the assignment; environment and
     * temporary folder stay those the worker was opened with. An attempt that a timeout, a budget or a protocol error
     * ends takes the process with it: then {@link #condition()} says {@link WorkerCondition.State#ENDED}.
     *
     * @throws IllegalStateException while an earlier attempt of this worker runs
     * @throws IOException when our own records of the attempt can't be written
     */
    RunningAttempt start(Assignment assignment, WorkerListener listener) throws IOException;

    /**
     * Gives the worker something to do that nobody waits for: it isn't answered, and its limits are for the worker to
     * keep. Possible while an assignment runs.
     *
     * @return whether the worker will get it; not before its hello, after its end, or when it doesn't read
     */
    boolean post(Assignment assignment);

    /** How it is now. Costs a look at the processes of the machine: for once in some seconds. */
    WorkerCondition condition();

    /** Asks the worker to leave, ends its tree when it doesn't, and waits until nothing of it is left; cancels a running attempt. */
    @Override
    void close();
}
