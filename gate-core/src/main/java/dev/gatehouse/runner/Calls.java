package dev.gatehouse.runner;

import dev.gatehouse.git.Piece;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.plan.Selection;
import dev.gatehouse.proof.Replay;
import dev.gatehouse.proof.Replay.Call;
import dev.gatehouse.proof.Replay.Result;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes calls of outcomes. An advisory gate is looked at as if it blocked: that is what one wants to know of it. */
final class Calls {
    private static final List<String> HOST = List.of(GateOutcome.POLICY, GateOutcome.SUBMISSION);

    private Calls() {}

    /** The host's own rows are there for every step, so that their shares mean something. */
    static Replay replay(Piece step, List<GateOutcome> outcomes) {
        List<Call> calls = new ArrayList<>();
        for (String host : HOST) {
            calls.add(outcomes.stream()
                    .filter(outcome -> outcome.isHost() && outcome.type().equals(host))
                    .map(Calls::call)
                    .findFirst()
                    .orElse(new Call(host, Result.PASSED, List.of(), "", Duration.ZERO)));
        }
        outcomes.stream().filter(outcome -> !outcome.isHost()).map(Calls::call).forEach(calls::add);
        return new Replay(step.commit().hex(), step.subject(), calls);
    }

    /** Nothing could be run for that step. */
    static Replay unprepared(Piece step, String reason, Plan plan, Selection selection) {
        return new Replay(
                step.commit().hex(),
                step.subject(),
                plan.gates().stream()
                        .map(PlannedGate::name)
                        .filter(selection.gates()::contains)
                        .map(gate -> new Call(gate, Result.NOT_PROVEN, List.of(), reason, Duration.ZERO))
                        .toList());
    }

    private static Call call(GateOutcome outcome) {
        if (outcome.result() instanceof GateResult.NotProven notProven) {
            return new Call(outcome.gate(), Result.NOT_PROVEN, List.of(), notProven.cause(), outcome.took());
        }
        if (outcome.result() instanceof GateResult.Skipped skipped) {
            return new Call(outcome.gate(), Result.SKIPPED, List.of(), skipped.reason(), outcome.took());
        }
        boolean failed = outcome.result() instanceof GateResult.Failed;
        return new Call(
                outcome.gate(),
                failed ? Result.BLOCKED : Result.PASSED,
                failed ? rules(outcome) : List.of(),
                "",
                outcome.took());
    }

    private static List<String> rules(GateOutcome outcome) {
        return outcome.findings().stream()
                .filter(finding -> finding.level() == Level.BLOCK
                        && finding.waiver().isEmpty()
                        && (finding.blocking() || finding.state() == FindingState.NEW))
                .map(AssessedFinding::finding)
                .map(finding -> finding.rule())
                .distinct()
                .toList();
    }
}
