package dev.gatehouse.worker.ndjson;

import dev.gatehouse.worker.AttemptResult;
import dev.gatehouse.worker.RunningAttempt;
import java.util.concurrent.CompletableFuture;

/** The only attempt of a worker, which is asked to leave when it is over; the attempt ends when nothing of it is left. */
final class OneShot implements RunningAttempt {

    private final RunningAttempt attempt;
    private final CompletableFuture<AttemptResult> end;

    OneShot(NdjsonWorker worker, RunningAttempt attempt) {
        this.attempt = attempt;
        this.end = attempt.onEnd()
                .whenComplete((result, thrown) -> worker.leave())
                .thenCombine(worker.onExit(), (result, exited) -> exited.complete(result));
    }

    @Override
    public CompletableFuture<AttemptResult> onEnd() {
        return end.copy();
    }

    @Override
    public void cancel() {
        attempt.cancel();
    }
}
