package dev.gatehouse.kernel;

import dev.gatehouse.gate.Gate;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.Judged;
import dev.gatehouse.verdict.Measure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One gate being asked, on a thread of its own. What is not final belongs to the thread that runs the plan. */
final class Asking {
    static final String LEFT = "threads-left-running";
    static final String DIED = "threads-died";

    final Node node;
    final HostContext context;
    final Duration limit;
    final long started = System.nanoTime();
    final long deadline;

    private final GateThreads threads;
    private final Consumer<Asking> done;
    private Optional<Thread> thread = Optional.empty();
    private volatile Judgement answer = Containment.NO_ANSWER;
    private volatile long ended;

    /** Since when it knows that it should stop, by {@link System#nanoTime}. */
    Optional<Long> interrupted = Optional.empty();

    /** Why it should stop, if for another reason than its time limit. */
    Optional<String> dismissed = Optional.empty();

    /** @param done told on the gate's own thread when it has answered and its thread is about to end */
    Asking(Node node, HostContext context, Duration limit, Consumer<Asking> done) {
        this.node = node;
        this.context = context;
        this.limit = limit;
        this.deadline = started + limit.toNanos();
        this.threads = new GateThreads(node.name());
        this.done = done;
    }

    /** Starts the thread; answers why that cannot be. */
    Optional<Judgement> start(Gate gate, Vetting vetting) {
        Thread fresh = threads.thread(() -> work(gate, vetting), gate.getClass().getClassLoader());
        thread = Optional.of(fresh);
        return Containment.start(fresh);
    }

    /** Interrupts it because its time is up. */
    void interrupt() {
        interrupted = Optional.of(System.nanoTime());
        context.cancel();
        thread.ifPresent(Thread::interrupt);
    }

    /** Interrupts it because nobody wants its answer any more. */
    void dismiss(String reason) {
        dismissed = Optional.of(reason);
        interrupt();
    }

    Thread thread() {
        return thread.orElseThrow();
    }

    /** What the gate said; to be asked for once it is done. */
    Judgement answer() {
        return answer;
    }

    /** How long the gate took, or has taken so far. */
    Duration took() {
        return Duration.ofNanos((ended == 0 ? System.nanoTime() : ended) - started);
    }

    /** Whether it answered after its deadline, or because it was interrupted. */
    boolean late() {
        return ended - deadline > 0 || wasStopped();
    }

    /** Whether it was interrupted before it had answered. */
    boolean wasStopped() {
        return interrupted.isPresent() && (ended == 0 || ended - interrupted.get() > 0);
    }

    private void work(Gate gate, Vetting vetting) {
        try {
            Judgement said = Containment.ask(gate, context, vetting);
            ended = System.nanoTime();
            answer = said;
            answer = tidied(said);
        } finally {
            done.accept(this);
        }
    }

    private Judgement tidied(Judgement said) {
        // An interruption that the gate did not notice must not keep us from tidying up.
        boolean ignored = Thread.interrupted();
        try {
            context.close();
            return noting(said, threads.endOthers());
        } catch (InterruptedException e) {
            return said;
        } finally {
            if (ignored) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Judgement noting(Judgement said, int left) {
        int died = threads.died();
        if (left == 0 && died == 0 || !(said instanceof Judged judged)) {
            return said;
        }
        List<Measure> measures = new ArrayList<>(judged.measures());
        if (left > 0) {
            measures.add(new Measure(LEFT, left, "count"));
        }
        if (died > 0) {
            measures.add(new Measure(DIED, died, "count"));
        }
        return new Judged(judged.examined(), judged.findings(), measures, judged.evidence());
    }
}
