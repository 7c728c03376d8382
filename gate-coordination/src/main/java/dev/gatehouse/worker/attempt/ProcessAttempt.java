package dev.gatehouse.worker.attempt;

import dev.gatehouse.process.Conversation;
import dev.gatehouse.process.Ending;
import dev.gatehouse.process.Line;
import dev.gatehouse.process.LineBounds;
import dev.gatehouse.process.ProcessResult;
import dev.gatehouse.process.ProcessSpec;
import dev.gatehouse.process.Processes;
import dev.gatehouse.worker.AttemptLimits;
import dev.gatehouse.worker.AttemptResult;
import dev.gatehouse.worker.Evidence;
import dev.gatehouse.worker.Outcome;
import dev.gatehouse.worker.RunningAttempt;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/**
 * An attempt with a process of its own. The process's exit ends it; a conclusion drawn before makes the process exit: its
 * input is closed, and what doesn't leave then is ended with its whole tree.
 */
public final class ProcessAttempt implements RunningAttempt {

    private final AttemptRecord record;
    private final AttemptLimits limits;
    private final Transcript transcript;
    private final Dialect dialect;
    private final Patience patience;
    private final CompletableFuture<Conversation> conversation = new CompletableFuture<>();
    private final CompletableFuture<AttemptResult> end = new CompletableFuture<>();
    private boolean leaving;

    private ProcessAttempt(
            AttemptRecord record, AttemptLimits limits, Transcript transcript, Dialect dialect, Patience patience) {
        this.record = record;
        this.limits = limits;
        this.transcript = transcript;
        this.dialect = dialect;
        this.patience = patience;
    }

    /**
     * Starts the process.
     *
     * @param spec its time limit is that of the attempt
     * @param transcript closed by the attempt
     * @throws IOException when our own log can't be written
     */
    public static ProcessAttempt start(
            ProcessSpec spec,
            LineBounds bounds,
            AttemptRecord record,
            AttemptLimits limits,
            Transcript transcript,
            Dialect dialect,
            Patience patience)
            throws IOException, InterruptedException {
        ProcessAttempt attempt = new ProcessAttempt(record, limits, transcript, dialect, patience);
        try {
            attempt.conversation.complete(Processes.converse(spec, attempt::heard, bounds));
        } catch (IOException | InterruptedException | RuntimeException e) {
            transcript.close();
            throw e;
        }
        attempt.begin();
        return attempt;
    }

    @Override
    public CompletableFuture<AttemptResult> onEnd() {
        return end.copy();
    }

    @Override
    public void cancel() {
        record.conclude(Conclusion.of(Outcome.CANCELLED, "The attempt was cancelled."));
        voice().terminate(patience.grace());
    }

    private Conversation voice() {
        return conversation.join();
    }

    private void begin() {
        Runnable unwatch = Watchdog.onSilence(limits.idle(), voice()::silence, this::idle);
        CompletableFuture<ProcessResult> unused = voice().onExit().whenComplete((result, thrown) -> {
            unwatch.run();
            finish(result, thrown);
        });
        dialect.begin(speaker());
    }

    private void idle() {
        record.conclude(Conclusion.of(
                Outcome.IDLE_TIMEOUT,
                "The worker said nothing for " + limits.idle().toSeconds() + " s and was ended."));
        voice().terminate(patience.grace());
    }

    /** On the thread of the conversation, which may be ahead of the one that started it. */
    private void heard(Line line) {
        transcript.heard(line.text());
        if (record.conclusion().isEmpty()) {
            dialect.heard(line, speaker());
            record.conclusion().ifPresent(this::leave);
        }
    }

    private void leave(Conclusion conclusion) {
        if (leaving) {
            return;
        }
        leaving = true;
        voice().closeInput();
        boolean mayFinish = conclusion.outcome() != Outcome.BUDGET_EXCEEDED;
        Duration leave = mayFinish ? patience.leave() : Duration.ZERO;
        Future<?> patient = Watchdog.after(leave, () -> voice().terminate(patience.grace()));
        CompletableFuture<AttemptResult> unused = end.whenComplete((result, thrown) -> patient.cancel(false));
    }

    private Dialect.Speaker speaker() {
        return new Dialect.Speaker() {
            @Override
            public void say(String line) {
                transcript.said(line);
                voice().send(line);
            }

            @Override
            public void fallSilent() {
                voice().closeInput();
            }
        };
    }

    private void finish(ProcessResult result, Throwable thrown) {
        try {
            transcript.close();
            if (thrown == null) {
                end.complete(sumUp(result));
            } else {
                end.completeExceptionally(thrown);
            }
        } catch (RuntimeException e) {
            end.completeExceptionally(e);
        }
    }

    private AttemptResult sumUp(ProcessResult result) {
        Conclusion drawn = record.conclusion().orElseGet(() -> conclusion(result));
        String tail = result.errTail().isBlank() ? result.outTail() : result.errTail();
        return record.result(drawn, exitCode(result.ending()), new Evidence(transcript.file(), result.log(), tail));
    }

    private Conclusion conclusion(ProcessResult result) {
        if (result.ending() instanceof Ending.NotStarted not) {
            return Conclusion.notStarted(not.failure());
        }
        if (result.ending() instanceof Ending.TimedOut) {
            return Conclusion.of(
                    Outcome.TOTAL_TIMEOUT,
                    "The worker ran longer than " + limits.total().toSeconds() + " s and was ended.");
        }
        return dialect.ended(result);
    }

    private static OptionalInt exitCode(Ending ending) {
        if (ending instanceof Ending.Exited exited) {
            return OptionalInt.of(exited.code());
        }
        return ending instanceof Ending.Terminated terminated && terminated.code() >= 0
                ? OptionalInt.of(terminated.code())
                : OptionalInt.empty();
    }
}
