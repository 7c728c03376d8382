package dev.gatehouse.worker;

import java.io.IOException;

/** An adapter whose workers can take one assignment after another in the same process. */
public interface LongLivedAdapter extends WorkerAdapter {

    /**
     * Starts a worker that waits for assignments. It may still be starting when this returns, and a program that can't be
     * started is told by {@link LongLivedWorker#condition()} and by every attempt that it is given.
     *
     * @throws IOException when our own records can't be written
     */
    LongLivedWorker open(WorkerPlace place) throws IOException, InterruptedException;
}
