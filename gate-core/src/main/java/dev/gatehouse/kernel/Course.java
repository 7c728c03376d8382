package dev.gatehouse.kernel;

import dev.gatehouse.kernel.Options.OnFailure;
import dev.gatehouse.plan.PlannedGate.Bound;
import dev.gatehouse.plan.PlannedGate.Unresolved;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Mode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One run of a plan: which gate comes when, and what follows from the answer of one for the others. Everything is decided
 * by the thread that calls {@link #run}.
 */
final class Course {
    private final Assignment assignment;
    private final Desk desk;
    private final LostThreads lost;
    private final Ledger ledger;
    private final Turns turns;
    private final Floor floor;
    private final TreeFacts tree;
    private final long end;
    private final Deque<Node> arriving = new ArrayDeque<>();
    private Optional<String> stopped = Optional.empty();

    /** @param end of the whole run, by {@link System#nanoTime} */
    Course(Assignment assignment, Desk desk, LostThreads lost, Ledger ledger, long end) {
        this.assignment = assignment;
        this.desk = desk;
        this.lost = lost;
        this.ledger = ledger;
        this.turns = new Turns(assignment.options().parallel());
        this.floor = new Floor(desk.patience());
        this.tree = new TreeFacts(desk.ground());
        this.end = end;
    }

    /** Asks all nodes; what came of it is in the ledger. Leaves no gate running, unless it is in the lost threads. */
    void run(List<Node> nodes) throws InterruptedException {
        try {
            nodes.stream().filter(node -> node.open == 0).forEach(arriving::add);
            proceed();
            while (!floor.isEmpty()) {
                floor.await().ifPresent(this::finish);
                floor.enforceLimits().forEach(this::abandon);
                proceed();
            }
        } finally {
            floor.clear().forEach(asking -> lost.add(asking.thread()));
        }
    }

    /** Settles and starts whatever can be now. */
    private void proceed() {
        do {
            while (!arriving.isEmpty()) {
                arrive(arriving.remove());
            }
            Optional<Node> next = turns.next();
            while (next.isPresent() && mayStart(next.get())) {
                ask(next.get(), next.get().bound().orElseThrow());
                next = turns.next();
            }
            leaveTheRest();
        } while (!arriving.isEmpty());
    }

    /** All needs of the node are settled. */
    private void arrive(Node node) {
        Optional<String> failure = node.needs.stream()
                .flatMap(need -> ledger.failure(need).stream())
                .findFirst();
        if (node.objection.isPresent()) {
            settle(node, Outcome.notAsked(node, node.objection.get(), true));
        } else if (node.gate.binding() instanceof Unresolved unresolved) {
            settle(node, Outcome.answered(node, Judgement.notProven(unresolved.cause(), unresolved.remedy())));
        } else if (failure.isPresent()) {
            settle(node, Outcome.notAsked(node, failure.get(), false));
        } else if (node.hit.isPresent()) {
            settle(node, Outcome.remembered(node, node.hit.get()));
        } else {
            turns.offer(node);
        }
    }

    /** Whether a gate whose turn has come can be asked; if not, nothing more will be. */
    private boolean mayStart(Node node) {
        if (stopped.isEmpty()) {
            stopped = end - System.nanoTime() <= 0
                    ? Optional.of("the time limit of the whole run was reached")
                    : lost.tooMany() ? Optional.of(LostThreads.REASON) : Optional.empty();
        }
        stopped.ifPresent(reason -> {
            turns.ended(node);
            turns.offer(node);
        });
        return stopped.isEmpty();
    }

    private void ask(Node node, Bound bound) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        Duration timeout = node.gate.entry().timeout();
        Duration limit = timeout.compareTo(left) < 0 ? timeout : left;
        Set<String> focus = assignment.focus().getOrDefault(node.name(), Set.of());
        HostContext context =
                new HostContext(desk, node.name(), focus, bound.footprint().environment(), limit);
        desk.announcer().started(node.name());
        ledger.asked(context);
        floor.start(node, context, limit, new Vetting(bound.rules(), tree)).ifPresent(refusal -> {
            turns.ended(node);
            settle(node, Outcome.answered(node, refusal));
        });
    }

    private void finish(Asking asking) {
        turns.ended(asking.node);
        ledger.offer(asking);
        settle(asking.node, Outcome.of(asking));
    }

    private void abandon(Asking asking) {
        turns.abandoned();
        lost.add(asking.thread());
        settle(asking.node, Outcome.abandoned(asking));
    }

    private void settle(Node node, Execution execution) {
        boolean failed = ledger.settle(node, execution);
        desk.announcer().finished(execution);
        for (Node dependent : node.dependents) {
            dependent.open--;
            if (dependent.open == 0) {
                arriving.add(dependent);
            }
        }
        if (failed && isToStopAt(node) && stopped.isEmpty()) {
            String reason = "the run was stopped because '" + node.name() + "' failed";
            stopped = Optional.of(reason);
            floor.dismiss(reason);
        }
    }

    private boolean isToStopAt(Node node) {
        return assignment.options().onFailure() == OnFailure.STOP
                && node.gate.entry().mode() == Mode.BLOCKING;
    }

    /** Those whose turn cannot come any more. */
    private void leaveTheRest() {
        if (stopped.isPresent() || floor.isEmpty()) {
            String reason = stopped.orElse("a gate that ignored its time limit still holds what this one needs");
            turns.drain().forEach(node -> settle(node, Outcome.notAsked(node, reason, false)));
        }
    }
}
