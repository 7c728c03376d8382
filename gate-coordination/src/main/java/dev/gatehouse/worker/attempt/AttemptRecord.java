package dev.gatehouse.worker.attempt;

import dev.gatehouse.worker.Assignment;
import dev.gatehouse.worker.AttemptLimits;
import dev.gatehouse.worker.AttemptResult;
import dev.gatehouse.worker.Evidence;
import dev.gatehouse.worker.Outcome;
import dev.gatehouse.worker.ProviderSignal;
import dev.gatehouse.worker.Usage;
import dev.gatehouse.worker.WorkerEvent;
import dev.gatehouse.worker.WorkerListener;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What is known of an attempt so far, and its conclusion, which is the first that was drawn. Safe for several threads. */
public final class AttemptRecord {

    private static final int MOST_SIGNALS = 200;
    private static final int MOST_DENIALS = 200;
    private static final int MOST_STRAY_LINES = 1000;

    private final AttemptLimits limits;
    private final WorkerListener listener;
    private final long started = System.nanoTime();
    private final Deque<ProviderSignal> signals = new ArrayDeque<>();
    private final List<String> denials = new ArrayList<>();
    private Usage usage = Usage.NONE;
    private @Nullable String session;
    private @Nullable Conclusion conclusion;
    private int strayLines;

    public AttemptRecord(Assignment assignment, WorkerListener listener) {
        this.limits = assignment.limits();
        this.listener = listener;
    }

    /** Passes an event on. For the one thread that listens to the worker. */
    public void tell(WorkerEvent event) {
        if (conclusion().isEmpty()) {
            listener.heard(event);
        }
    }

    /** Takes what the attempt has spent so far, and concludes when that is too much. */
    public void spent(Usage soFar) {
        synchronized (this) {
            usage = soFar;
        }
        tell(new WorkerEvent.Spent(soFar));
        if (soFar.dollars().compareTo(limits.dollars()) > 0) {
            overspent(soFar.dollars().toPlainString() + " dollars of "
                    + limits.dollars().toPlainString());
        } else if (soFar.tokens() > limits.tokens()) {
            overspent(soFar.tokens() + " tokens of " + limits.tokens());
        }
    }

    /** Takes what the attempt has spent in the end; a worker that is done isn't stopped. */
    public synchronized void spentInTheEnd(Usage all) {
        usage = all;
    }

    public synchronized Usage usage() {
        return usage;
    }

    public synchronized void session(String id) {
        session = id;
    }

    /** The session can't be resumed. */
    public synchronized void noSession() {
        session = null;
    }

    public synchronized Optional<String> session() {
        return Optional.ofNullable(session);
    }

    public synchronized void denied(String what) {
        if (denials.size() < MOST_DENIALS) {
            denials.add(what);
        }
    }

    public void signal(ProviderSignal signal) {
        synchronized (this) {
            signals.addLast(signal);
            if (signals.size() > MOST_SIGNALS) {
                signals.removeFirst();
            }
        }
        tell(new WorkerEvent.Provider(signal));
    }

    public synchronized List<ProviderSignal> signals() {
        return List.copyOf(signals);
    }

    /** Takes note of a line that is no message, and concludes when there are too many of them. */
    public void stray(String what) {
        boolean tooMany;
        synchronized (this) {
            tooMany = ++strayLines > MOST_STRAY_LINES;
        }
        tell(new WorkerEvent.Ignored(what));
        if (tooMany) {
            conclude(Conclusion.of(
                    Outcome.PROTOCOL_ERROR,
                    "The worker wrote more than " + MOST_STRAY_LINES
                            + " lines to its standard output that are no messages;"
                            + " let it log to standard error."));
        }
    }

    /** Draws a conclusion, unless one was drawn. */
    public synchronized void conclude(Conclusion drawn) {
        if (conclusion == null) {
            conclusion = drawn;
        }
    }

    public synchronized Optional<Conclusion> conclusion() {
        return Optional.ofNullable(conclusion);
    }

    /** How long the attempt has been running. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Sums up. */
    public synchronized AttemptResult result(Conclusion drawn, OptionalInt exitCode, Evidence evidence) {
        return new AttemptResult(
                drawn.outcome(),
                drawn.message(),
                drawn.claim(),
                usage,
                session(),
                exitCode,
                drawn.spawnFailure(),
                denials,
                List.copyOf(signals),
                evidence,
                age());
    }

    private void overspent(String what) {
        conclude(Conclusion.of(Outcome.BUDGET_EXCEEDED, "The worker spent " + what + " and was ended."));
    }
}
