package dev.gatehouse.policy;

import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What follows from the outcomes. */
final class Ruling {
    private final Standard standard;
    private final List<GateOutcome> outcomes;
    private final boolean personMissing;

    Ruling(Standard standard, List<GateOutcome> outcomes, boolean personMissing) {
        this.standard = standard;
        this.outcomes = outcomes;
        this.personMissing = personMissing;
    }

    Assessed ruled(List<String> notes) {
        List<String> reasons = new ArrayList<>();
        failed().map(Ruling::failure).forEach(reasons::add);
        Decision decision = reasons.isEmpty() ? Decision.ACCEPTED : Decision.REJECTED;
        List<String> doubts = unproven().map(Ruling::doubt).toList();
        reasons.addAll(doubts);
        if (nothingJudged()) {
            reasons.add("no gate has judged anything: those asked for were skipped or could not tell");
        }
        boolean onlyPerson = reasons.size() == 1 && personMissing;
        if (!standard.selection().coverage().complete()) {
            reasons.add(partial());
        }
        if (decision == Decision.ACCEPTED && !reasons.isEmpty()) {
            decision = Decision.INCONCLUSIVE;
        }
        return new Assessed(outcomes, decision, onlyPerson, reasons, notes);
    }

    private Stream<GateOutcome> failed() {
        return outcomes.stream().filter(gate -> gate.obstructs() && gate.result() instanceof GateResult.Failed);
    }

    private Stream<GateOutcome> unproven() {
        return outcomes.stream().filter(gate -> gate.obstructs() && !(gate.result() instanceof GateResult.Failed));
    }

    /** Not proven is told apart from nothing but skips: it already is a reason. */
    private boolean nothingJudged() {
        return outcomes.stream().noneMatch(GateOutcome::hasJudged) && unproven().allMatch(GateOutcome::isHost);
    }

    private static String failure(GateOutcome gate) {
        long blocking =
                gate.findings().stream().filter(AssessedFinding::blocking).count();
        return gate.gate() + " failed: " + Shortened.count(blocking, "finding");
    }

    private static String doubt(GateOutcome gate) {
        if (gate.result() instanceof GateResult.Skipped skipped) {
            return gate.gate() + " was skipped: " + skipped.reason();
        }
        String cause = gate.result() instanceof GateResult.NotProven notProven ? notProven.cause() : "";
        return gate.isHost() ? cause : gate.gate() + " is not proven: " + cause;
    }

    private String partial() {
        List<String> left = standard.plan().gates().stream()
                .map(PlannedGate::name)
                .filter(name -> !standard.selection().gates().contains(name))
                .toList();
        return "only a part was asked for (" + standard.selection().coverage().name() + "); not judged: "
                + Shortened.list(left);
    }
}
