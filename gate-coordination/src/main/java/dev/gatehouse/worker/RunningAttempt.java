package dev.gatehouse.worker;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** An attempt under way. Safe for several threads. */
public interface RunningAttempt {

    /**
     * Completes when the attempt is over: its result is known, its limits have struck or its process is gone. For an
     * adapter's own process that means that nothing of its tree is left. Completes exceptionally only with an
     * {@link java.io.IOException} that writing our own records met. Dependent actions must be quick, or asynchronous.
     */
    CompletableFuture<AttemptResult> onEnd();

    /** Ends the attempt, which becomes {@link Outcome#CANCELLED} unless it was over. Returns at once; a second call does nothing. */
    void cancel();

    /**
     * Waits for the end. Interruption ends the waiting, not the attempt.
     *
     * @throws CompletionException with what {@link #onEnd()} completed with exceptionally
     */
    default AttemptResult await() throws InterruptedException {
        try {
            return onEnd().get();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }
}
