package dev.gatehouse.worker;

import java.io.IOException;

/** Turns assignments into worker processes of one kind. Safe for several threads. */
public interface WorkerAdapter {

    /**
     * Starts a worker process for this one attempt. Whatever goes wrong with the worker, a program that can't be started
     * included, is the attempt's {@linkplain AttemptResult#outcome() outcome}.
     *
     * @param listener hears of the attempt while it runs
     * @throws IOException when our own records of the attempt can't be written
     * @throws InterruptedException when the caller was interrupted before the attempt began; nothing runs then
     */
    RunningAttempt start(Assignment assignment, WorkerListener listener) throws IOException, InterruptedException;
}
