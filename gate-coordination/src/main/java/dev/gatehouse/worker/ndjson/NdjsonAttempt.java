package dev.gatehouse.worker.ndjson;

import dev.gatehouse.protocol.WorkerMessage;
import dev.gatehouse.worker.Assignment;
import dev.gatehouse.worker.AttemptResult;
import dev.gatehouse.worker.Evidence;
import dev.gatehouse.worker.Outcome;
import dev.gatehouse.worker.RunningAttempt;
import dev.gatehouse.worker.Usage;
import dev.gatehouse.worker.WorkerEvent;
import dev.gatehouse.worker.attempt.AttemptRecord;
import dev.gatehouse.worker.attempt.Conclusion;
import dev.gatehouse.worker.attempt.Told;
import dev.gatehouse.worker.attempt.Transcript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** One assignment of a worker that may have more: takes its messages, and is over when one of them ends it or the worker is gone. */
final class NdjsonAttempt implements RunningAttempt {

    private final Assignment assignment;
    private final AttemptRecord record;
    private final Transcript transcript;
    private final Path log;
    private final NdjsonWorker worker;
    private final CompletableFuture<AttemptResult> end = new CompletableFuture<>();
    private final List<Runnable> clocks = new ArrayList<>();
    private volatile boolean cancelled;
    private boolean begun;

    NdjsonAttempt(Assignment assignment, AttemptRecord record, Transcript transcript, Path log, NdjsonWorker worker) {
        this.assignment = assignment;
        this.record = record;
        this.transcript = transcript;
        this.log = log;
        this.worker = worker;
    }

    Assignment assignment() {
        return assignment;
    }

    AttemptRecord record() {
        return record;
    }

    Transcript transcript() {
        return transcript;
    }

    /** To be stopped when the attempt is over. */
    synchronized void watchedBy(Runnable stop) {
        clocks.add(stop);
    }

    boolean isAbout(WorkerMessage.AboutTask message) {
        return message.task().equals(assignment.task()) && message.epoch() == assignment.epoch();
    }

    void take(WorkerMessage.AboutTask message) {
        if (message instanceof WorkerMessage.Progress progress) {
            began(progress.session());
            if (!progress.text().isEmpty()) {
                record.tell(new WorkerEvent.Progress(progress.text()));
            }
            progress.usage().map(NdjsonAttempt::usage).ifPresent(record::spent);
        } else if (message instanceof WorkerMessage.Result result) {
            began(result.session());
            result.usage().map(NdjsonAttempt::usage).ifPresent(record::spentInTheEnd);
            record.conclude(cancelled ? withdrawn() : conclusion(result));
        } else if (message instanceof WorkerMessage.Blocked blocked) {
            began(blocked.session());
            blocked.usage().map(NdjsonAttempt::usage).ifPresent(record::spentInTheEnd);
            record.conclude(Conclusion.of(
                    Outcome.NEEDS_PERSON, "The worker says that a person has to decide.", blocked.evidence()));
        }
    }

    private void began(Optional<String> session) {
        session.ifPresent(record::session);
        if (!begun) {
            begun = true;
            record.tell(new WorkerEvent.Began(session));
        }
    }

    private Conclusion conclusion(WorkerMessage.Result result) {
        return switch (result.status()) {
            case COMPLETED -> Conclusion.of(Outcome.COMPLETED, "The worker says that it is done.", result.claim());
            case FAILED -> ClaimedFailure.of(result.claim(), record.signals());
            case CANCELLED ->
                Conclusion.of(Outcome.PROTOCOL_ERROR, "The worker says that it was cancelled, which it was not.");
        };
    }

    @Override
    public CompletableFuture<AttemptResult> onEnd() {
        return end.copy();
    }

    @Override
    public void cancel() {
        if (!cancelled) {
            cancelled = true;
            worker.withdraw(this);
        }
    }

    static Conclusion withdrawn() {
        return Conclusion.of(Outcome.CANCELLED, "The attempt was cancelled.");
    }

    /** Over, and the worker lives on. */
    void complete(Conclusion conclusion) {
        finish(conclusion, OptionalInt.empty(), "");
    }

    /** Over with the worker. */
    void complete(Departure departure) {
        finish(record.conclusion().orElseGet(departure::conclusion), departure.exitCode(), departure.tail());
    }

    void fail(Throwable thrown) {
        stopClocks();
        transcript.close();
        end.completeExceptionally(thrown);
    }

    private void finish(Conclusion conclusion, OptionalInt exitCode, String tail) {
        stopClocks();
        record.conclude(conclusion);
        transcript.close();
        end.complete(record.result(conclusion, exitCode, new Evidence(transcript.file(), log, tail)));
    }

    private synchronized void stopClocks() {
        clocks.forEach(Runnable::run);
        clocks.clear();
    }

    private static Usage usage(WorkerMessage.Spent spent) {
        return new Usage(Told.dollars(spent.dollars()), Told.tokens(spent.tokens()), spent.turns());
    }
}
