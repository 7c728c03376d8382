package dev.gatehouse.worker.ndjson;

import dev.gatehouse.process.Conversation;
import dev.gatehouse.process.Line;
import dev.gatehouse.process.LineBounds;
import dev.gatehouse.process.ProcessResult;
import dev.gatehouse.process.ProcessSpec;
import dev.gatehouse.process.Processes;
import dev.gatehouse.protocol.MalformedMessageException;
import dev.gatehouse.protocol.ManagerMessage;
import dev.gatehouse.protocol.ManagerMessages;
import dev.gatehouse.protocol.WorkerMessage;
import dev.gatehouse.protocol.WorkerMessages;
import dev.gatehouse.protocol.WorkerProtocol;
import dev.gatehouse.worker.Assignment;
import dev.gatehouse.worker.AttemptLimits;
import dev.gatehouse.worker.LongLivedWorker;
import dev.gatehouse.worker.Outcome;
import dev.gatehouse.worker.RunningAttempt;
import dev.gatehouse.worker.WorkerCondition;
import dev.gatehouse.worker.WorkerEvent;
import dev.gatehouse.worker.WorkerListener;
import dev.gatehouse.worker.WorkerPlace;
import dev.gatehouse.worker.attempt.AgentEnvironment;
import dev.gatehouse.worker.attempt.AttemptRecord;
import dev.gatehouse.worker.attempt.Conclusion;
import dev.gatehouse.worker.attempt.Patience;
import dev.gatehouse.worker.attempt.Transcript;
import dev.gatehouse.worker.attempt.Watchdog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A worker process that speaks the protocol. What it says is heard on the thread of its conversation. */
final class NdjsonWorker implements LongLivedWorker {

    private static final int TAIL_BYTES = 8 * 1024;

    private final Patience patience;
    private final Path log;
    private final CompletableFuture<Conversation> conversation = new CompletableFuture<>();
    private final CompletableFuture<Departure> exit = new CompletableFuture<>();
    private WorkerCondition.State state = WorkerCondition.State.STARTING;
    private @Nullable NdjsonAttempt current;
    private @Nullable Conclusion complaint;
    private int assignments;

    private NdjsonWorker(Patience patience, Path log) {
        this.patience = patience;
        this.log = log;
    }

    static NdjsonWorker open(NdjsonOptions options, WorkerPlace place) throws IOException, InterruptedException {
        Path log = place.records().resolve("log.txt");
        ProcessSpec spec = ProcessSpec.of(
                        options.argv(),
                        place.directory(),
                        AgentEnvironment.of(place.environment(), place.home(), place.temp()),
                        log,
                        place.lifetime())
                .withGrace(options.patience().grace())
                .withTailBytes(TAIL_BYTES);
        NdjsonWorker worker = new NdjsonWorker(options.patience(), log);
        LineBounds bounds = new LineBounds(WorkerProtocol.MAX_WORKER_LINE, 2 * WorkerProtocol.MAX_MANAGER_LINE);
        worker.conversation.complete(Processes.converse(spec, worker::heard, bounds));
        worker.begin();
        return worker;
    }

    private void begin() {
        CompletableFuture<ProcessResult> unused = voice().onExit().whenComplete(this::departed);
        say(new ManagerMessage.Hello(WorkerProtocol.VERSIONS, "gatehouse"));
    }

    private Conversation voice() {
        return conversation.join();
    }

    private Conversation.Sending say(ManagerMessage message) {
        String line = ManagerMessages.encode(message);
        attempt().ifPresent(attempt -> attempt.transcript().said(line));
        return voice().send(line);
    }

    private synchronized Optional<NdjsonAttempt> attempt() {
        return Optional.ofNullable(current);
    }

    @Override
    public RunningAttempt start(Assignment assignment, WorkerListener listener) throws IOException {
        NdjsonAttempt attempt;
        synchronized (this) {
            if (current != null) {
                throw new IllegalStateException("the worker has an assignment: "
                        + current.assignment().task() + "; wait for its end or take another worker");
            }
            Transcript transcript = Transcript.open(assignment.records().resolve("transcript.txt"));
            attempt = new NdjsonAttempt(assignment, new AttemptRecord(assignment, listener), transcript, log, this);
            assignments++;
            current = attempt;
            if (complaint != null) {
                attempt.record().conclude(complaint);
            }
            watch(attempt);
            if (state == WorkerCondition.State.IDLE) {
                give(attempt);
            }
        }
        if (exit.isDone()) {
            settle();
        }
        return attempt;
    }

    private void watch(NdjsonAttempt attempt) {
        AttemptLimits limits = attempt.assignment().limits();
        Future<?> total = Watchdog.after(
                limits.total(),
                () -> end(
                        attempt,
                        Conclusion.of(
                                Outcome.TOTAL_TIMEOUT,
                                "The worker took longer than " + limits.total().toSeconds() + " s and was ended.")));
        attempt.watchedBy(() -> total.cancel(false));
        attempt.watchedBy(Watchdog.onSilence(
                limits.idle(),
                () -> silence(attempt),
                () -> end(
                        attempt,
                        Conclusion.of(
                                Outcome.IDLE_TIMEOUT,
                                "The worker said nothing for " + limits.idle().toSeconds() + " s and was ended."))));
    }

    private Duration silence(NdjsonAttempt attempt) {
        Duration silence = voice().silence();
        Duration age = attempt.record().age();
        return silence.compareTo(age) < 0 ? silence : age;
    }

    /** Draws a conclusion that the worker doesn't survive. */
    private void end(NdjsonAttempt attempt, Conclusion conclusion) {
        attempt.record().conclude(conclusion);
        voice().terminate(patience.grace());
    }

    private synchronized void give(NdjsonAttempt attempt) {
        state = WorkerCondition.State.BUSY;
        if (say(Tasks.of(attempt.assignment(), true)) == Conversation.Sending.FULL) {
            end(attempt, Conclusion.of(Outcome.PROTOCOL_ERROR, "The worker doesn't read its input."));
        }
    }

    @Override
    public synchronized boolean post(Assignment assignment) {
        boolean listens = state == WorkerCondition.State.IDLE || state == WorkerCondition.State.BUSY;
        return listens && say(Tasks.of(assignment, false)) == Conversation.Sending.QUEUED;
    }

    /** Asks the worker to stop working on something, and ends it when it doesn't. */
    void withdraw(NdjsonAttempt attempt) {
        Assignment assignment = attempt.assignment();
        say(new ManagerMessage.Cancel(assignment.task(), assignment.epoch()));
        Future<?> patient = Watchdog.after(patience.leave(), () -> end(attempt, NdjsonAttempt.withdrawn()));
        attempt.watchedBy(() -> patient.cancel(false));
    }

    private void heard(Line line) {
        Optional<NdjsonAttempt> attempt = attempt();
        attempt.ifPresent(one -> one.transcript().heard(line.text()));
        if (line.cut()) {
            complain("a line longer than " + WorkerProtocol.MAX_WORKER_LINE + " bytes");
        } else if (line.text().startsWith("{")) {
            try {
                take(WorkerMessages.decode(line.text()));
            } catch (MalformedMessageException e) {
                complain(e.getMessage());
            }
        } else if (!line.text().isBlank()) {
            attempt.ifPresent(one -> one.record().stray("a line that is no message"));
        }
        attempt.ifPresent(this::completeWhenConcluded);
    }

    private void completeWhenConcluded(NdjsonAttempt attempt) {
        Optional<Conclusion> conclusion = attempt.record().conclusion();
        if (conclusion.isEmpty()) {
            return;
        }
        switch (conclusion.get().outcome()) {
            case COMPLETED, FAILED, NEEDS_PERSON, OVERLOADED -> release(attempt, conclusion.get());
            case CANCELLED -> {
                if (!isLeaving()) {
                    release(attempt, conclusion.get());
                }
            }
            default -> voice().terminate(patience.grace());
        }
    }

    private synchronized boolean isLeaving() {
        return state == WorkerCondition.State.ENDED;
    }

    private void release(NdjsonAttempt attempt, Conclusion conclusion) {
        synchronized (this) {
            if (current != attempt) {
                return;
            }
            current = null;
            state = state == WorkerCondition.State.BUSY ? WorkerCondition.State.IDLE : state;
        }
        attempt.complete(conclusion);
    }

    private void take(WorkerMessage message) {
        if (message instanceof WorkerMessage.Hello hello) {
            greet(hello);
        } else if (isStarting()) {
            complain("a message before the worker's hello");
        } else if (message instanceof WorkerMessage.AboutTask about) {
            aboutTask(about);
        } else {
            attempt().ifPresent(attempt -> passOn(message, attempt.record()));
        }
    }

    private synchronized boolean isStarting() {
        return state == WorkerCondition.State.STARTING;
    }

    private void greet(WorkerMessage.Hello hello) {
        if (hello.version().isEmpty()
                || !WorkerProtocol.VERSIONS.contains(hello.version().getAsInt())) {
            complain("a hello with no version of ours: we speak " + WorkerProtocol.VERSIONS + ", the worker "
                    + (hello.version().isPresent()
                            ? "chose " + hello.version().getAsInt()
                            : "speaks " + hello.versions()));
            return;
        }
        synchronized (this) {
            if (state == WorkerCondition.State.STARTING) {
                state = WorkerCondition.State.IDLE;
                attempt().ifPresent(this::give);
            }
        }
    }

    private void aboutTask(WorkerMessage.AboutTask message) {
        Optional<NdjsonAttempt> attempt = attempt();
        if (attempt.isPresent() && attempt.get().isAbout(message)) {
            attempt.get().take(message);
        } else {
            attempt.ifPresent(other -> other.record()
                    .tell(new WorkerEvent.Ignored("a message about another assignment: task " + message.task()
                            + ", epoch " + message.epoch())));
        }
    }

    private static void passOn(WorkerMessage message, AttemptRecord record) {
        if (message instanceof WorkerMessage.Retry retry) {
            record.signal(Signals.of(retry));
        } else if (message instanceof WorkerMessage.RateLimit limit) {
            record.signal(Signals.of(limit));
        } else {
            record.tell(new WorkerEvent.Heartbeat());
        }
    }

    /** The worker doesn't keep to the protocol; nothing that it says afterwards counts. */
    private void complain(@Nullable String what) {
        Conclusion broken = Conclusion.of(Outcome.PROTOCOL_ERROR, "The worker broke the protocol: " + what + ".");
        synchronized (this) {
            complaint = broken;
            state = WorkerCondition.State.ENDED;
        }
        attempt().ifPresent(attempt -> attempt.record().conclude(broken));
        voice().terminate(patience.grace());
    }

    private synchronized void leaving() {
        state = WorkerCondition.State.ENDED;
    }

    private void departed(@Nullable ProcessResult result, @Nullable Throwable thrown) {
        leaving();
        if (result != null) {
            exit.complete(new Departure(result));
        } else {
            exit.completeExceptionally(
                    thrown == null ? new IllegalStateException("the worker ended without a word") : thrown);
        }
        settle();
    }

    /** Ends the attempt that the end of the worker left without one. */
    private void settle() {
        Optional<NdjsonAttempt> last;
        synchronized (this) {
            last = attempt();
            current = null;
        }
        last.ifPresent(this::settle);
    }

    private void settle(NdjsonAttempt attempt) {
        CompletableFuture<Departure> unused = exit.whenComplete((gone, thrown) -> {
            if (gone != null) {
                attempt.complete(gone);
            } else {
                attempt.fail(thrown);
            }
        });
    }

    /** Completes when nothing of the worker is left. */
    CompletableFuture<Departure> onExit() {
        return exit;
    }

    /** Asks the worker to leave, and sees to it that it does. Returns at once. */
    void leave() {
        leaving();
        say(new ManagerMessage.Shutdown());
        voice().closeInput();
        Future<?> patient = Watchdog.after(patience.leave(), () -> voice().terminate(patience.grace()));
        CompletableFuture<Departure> unused = exit.whenComplete((gone, thrown) -> patient.cancel(false));
    }

    @Override
    public WorkerCondition condition() {
        synchronized (this) {
            if (state == WorkerCondition.State.ENDED) {
                return new WorkerCondition(state, voice().silence(), 0, assignments);
            }
        }
        long resident = voice().reading().residentBytes().orElse(0);
        synchronized (this) {
            return new WorkerCondition(state, voice().silence(), resident, assignments);
        }
    }

    @Override
    public void close() {
        attempt()
                .ifPresent(attempt ->
                        attempt.record().conclude(Conclusion.of(Outcome.CANCELLED, "The worker was closed.")));
        leave();
        exit.exceptionally(thrown -> null).join();
    }
}
