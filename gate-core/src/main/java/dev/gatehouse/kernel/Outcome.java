package dev.gatehouse.kernel;

import dev.gatehouse.kernel.Execution.Answered;
import dev.gatehouse.kernel.Execution.NotAsked;
import dev.gatehouse.store.StoredJudgement;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.NotProven;
import java.time.Duration;

/** What becomes of a gate, in each of the ways it can end. */
final class Outcome {
    private Outcome() {}

    static Execution notAsked(Node node, String reason, boolean allowed) {
        return new Execution(node.name(), new NotAsked(reason, allowed), false, Duration.ZERO);
    }

    static Execution answered(Node node, Judgement judgement) {
        return new Execution(node.name(), new Answered(judgement), false, Duration.ZERO);
    }

    static Execution remembered(Node node, StoredJudgement hit) {
        return new Execution(node.name(), new Answered(hit.judgement()), true, hit.took());
    }

    /** The thread has ended: what the gate said counts if it said it in time. */
    static Execution of(Asking asking) {
        if (asking.wasStopped() && asking.dismissed.isPresent()) {
            return new Execution(asking.node.name(), new NotAsked(asking.dismissed.get(), false), false, asking.took());
        }
        return timed(asking, asking.late() ? late(asking) : asking.answer());
    }

    /** The thread won't end. */
    static Execution abandoned(Asking asking) {
        return timed(
                asking,
                Judgement.notProven(
                        "the gate ignored its interruption"
                                + (asking.dismissed.isPresent() ? "" : " at " + limit(asking)),
                        "Its thread was abandoned and may still be running: report it to the author of the gate type."));
    }

    /** A gate that says itself what it ran out of time with knows better than we do. */
    private static Judgement late(Asking asking) {
        boolean itself = !asking.wasStopped() && asking.answer() instanceof NotProven;
        return itself
                ? asking.answer()
                : new NotProven(
                        "the gate did not finish within " + limit(asking),
                        "Make it faster, or raise its timeout: or the run's limits: minutes.",
                        asking.answer().evidence());
    }

    private static Execution timed(Asking asking, Judgement judgement) {
        return new Execution(asking.node.name(), new Answered(judgement), false, asking.took());
    }

    private static String limit(Asking asking) {
        Duration timeout = asking.node.gate.entry().timeout();
        return asking.limit.compareTo(timeout) < 0
                ? "what was left of the whole run's time limit (" + Spans.text(asking.limit) + ")"
                : "its time limit of " + Spans.text(asking.limit);
    }
}
