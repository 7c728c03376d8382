package dev.gatehouse.worker.claude;

import dev.gatehouse.worker.AttemptResult;
import dev.gatehouse.worker.RunningAttempt;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

/** An attempt to go on with a session, and a second one with a new session when the first is gone. */
final class ResumedAttempt implements RunningAttempt {

    private final RunningAttempt first;
    private final BooleanSupplier sessionLost;
    private final Afresh afresh;
    private final CompletableFuture<AttemptResult> end;
    private RunningAttempt current;
    private boolean cancelled;

    /** Begins anew. */
    interface Afresh {
        RunningAttempt begin(AttemptResult spent) throws IOException, InterruptedException;
    }

    ResumedAttempt(RunningAttempt first, BooleanSupplier sessionLost, Afresh afresh) {
        this.first = first;
        this.current = first;
        this.sessionLost = sessionLost;
        this.afresh = afresh;
        // Not on the conversation's thread, which starting another process would hold up.
        this.end = first.onEnd().thenComposeAsync(this::afterFirst);
    }

    @Override
    public CompletableFuture<AttemptResult> onEnd() {
        return end.copy();
    }

    @Override
    public void cancel() {
        RunningAttempt running;
        synchronized (this) {
            cancelled = true;
            running = current;
        }
        running.cancel();
    }

    private CompletableFuture<AttemptResult> afterFirst(AttemptResult result) {
        if (!sessionLost.getAsBoolean()) {
            return CompletableFuture.completedFuture(result);
        }
        try {
            RunningAttempt second = second(result);
            return second.onEnd();
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private synchronized RunningAttempt second(AttemptResult result) throws IOException, InterruptedException {
        if (cancelled) {
            return first;
        }
        current = afresh.begin(result);
        return current;
    }
}
