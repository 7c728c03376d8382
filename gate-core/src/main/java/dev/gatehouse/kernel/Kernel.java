package dev.gatehouse.kernel;

import dev.gatehouse.gate.Footprint;
import dev.gatehouse.kernel.Options.Caching;
import dev.gatehouse.plan.PlannedGate.Bound;
import dev.gatehouse.redaction.Redaction;
import dev.gatehouse.redaction.Secrets;
import dev.gatehouse.store.Circumstances;
import dev.gatehouse.store.JudgementStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs the gates of a plan. One kernel serves a whole process: it remembers the secrets that gates had concealed and the
 * threads that would not end. Safe for several threads.
 */
public final class Kernel {
    private final JudgementStore store;
    private final Patience patience;
    private final Secrets secrets = new Secrets();
    private final Redaction redaction = new Redaction(secrets);
    private final LostThreads lost = new LostThreads();

    /** A kernel that remembers judgements there. */
    public Kernel(JudgementStore store) {
        this(store, Patience.USUAL);
    }

    Kernel(JudgementStore store, Patience patience) {
        this.store = store;
        this.patience = patience;
    }

    /** Takes out what gates of any run of this kernel had concealed by then: later gates conceal more. */
    public Redaction redaction() {
        return redaction;
    }

    /**
     * Asks the selected gates. Whatever a gate does becomes an {@link Execution}; nothing that it throws gets here.
     *
     * @throws InterruptedException if the calling thread was interrupted; all gates were interrupted and their processes
     *     ended by then
     */
    public KernelRun run(Assignment assignment, RunListener listener) throws InterruptedException {
        Options options = assignment.options();
        long end = System.nanoTime() + options.limit().toNanos();
        List<Node> nodes = Graph.of(assignment);
        if (options.caching() == Caching.READ_WRITE) {
            new Recall(store, new Keys(assignment)).prepare(nodes);
        }
        Desk desk = new Desk(assignment.ground(), secrets, redaction, new Announcer(listener, redaction), patience);
        Ledger ledger = new Ledger(options.fails());
        try {
            new Course(assignment, desk, lost, ledger, end).run(nodes);
        } finally {
            ledger.scrubFiles(redaction);
        }
        return new KernelRun(
                ledger.executions(nodes, redaction),
                circumstances(nodes, assignment.ground()),
                options.caching() == Caching.READ_WRITE && ledger.isRepeatable(),
                () -> ledger.offers(redaction).forEach(store::save));
    }

    private static Circumstances circumstances(List<Node> nodes, Ground ground) {
        List<Footprint> footprints = nodes.stream()
                .flatMap(node -> node.bound().map(Bound::footprint).stream())
                .toList();
        Set<String> tools = footprints.stream()
                .flatMap(footprint -> footprint.tools().stream())
                .collect(Collectors.toSet());
        Set<String> variables = footprints.stream()
                .flatMap(footprint -> footprint.environment().stream())
                .collect(Collectors.toSet());
        return Circumstances.of(tools, variables, ground.environment().getOrDefault("PATH", ""), ground.ambient());
    }
}
