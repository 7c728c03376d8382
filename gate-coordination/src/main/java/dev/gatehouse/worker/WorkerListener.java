package dev.gatehouse.worker;

/** Hears of an attempt while it runs. */
@FunctionalInterface
public interface WorkerListener {

    /** Hears nothing. */
    WorkerListener SILENT = event -> {};

    /**
     * Called for each event in turn, never twice at once for one attempt, and not after its end. While it runs, the worker
     * is not listened to; an exception from it ends the attempt.
     */
    void heard(WorkerEvent event);
}
