package dev.gatehouse.policy;

import dev.gatehouse.kernel.Execution;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes outcomes of weighed gates. */
final class Outcomes {
    static final Comparator<AssessedFinding> BLOCKING_FIRST = Comparator.comparing(
                    (AssessedFinding finding) -> !finding.blocking())
            .thenComparing(finding -> finding.waiver().isPresent())
            .thenComparing(finding -> finding.state() == FindingState.EXISTING)
            .thenComparing(AssessedFinding::level);

    private static final String NOTHING_EXAMINED = "it examined nothing";

    private Outcomes() {}

    static GateOutcome of(WeighedGate gate, Waivers waivers) {
        Execution.Answer answer = gate.execution().answer();
        if (answer instanceof Execution.NotAsked notAsked) {
            return outcome(gate, new GateResult.Skipped(notAsked.reason(), notAsked.allowed()), List.of());
        }
        Judgement judgement = ((Execution.Answered) answer).judgement();
        if (judgement instanceof Judgement.NotProven notProven) {
            GateResult result = new GateResult.NotProven(notProven.cause(), notProven.remedy());
            return outcome(gate, result, judgement.evidence());
        }
        return judged(gate, (Judgement.Judged) judgement, waivers);
    }

    private static GateOutcome judged(WeighedGate gate, Judgement.Judged judged, Waivers waivers) {
        List<AssessedFinding> findings = new ArrayList<>(gate.findings().size());
        boolean fails = false;
        for (Weighed weighed : gate.findings()) {
            Optional<String> waiver = waivers.reason(weighed);
            fails |= weighed.fails(gate.entry(), waiver);
            findings.add(weighed.assessed(gate.entry(), waiver));
        }
        findings.sort(BLOCKING_FIRST);
        return new GateOutcome(
                gate.entry().name(),
                gate.entry().type(),
                gate.entry().mode(),
                result(fails, judged.examined()),
                gate.execution().cached(),
                gate.execution().took(),
                judged.examined(),
                findings,
                judged.measures(),
                judged.evidence());
    }

    private static GateResult result(boolean fails, long examined) {
        if (fails) {
            return new GateResult.Failed();
        }
        return examined > 0
                ? new GateResult.Passed()
                : new GateResult.NotProven(NOTHING_EXAMINED, "Point the gate at something that it can look at.");
    }

    private static GateOutcome outcome(WeighedGate gate, GateResult result, List<Evidence> evidence) {
        List<Measure> noMeasures = List.of();
        return new GateOutcome(
                gate.entry().name(),
                gate.entry().type(),
                gate.entry().mode(),
                result,
                gate.execution().cached(),
                gate.execution().took(),
                0,
                List.of(),
                noMeasures,
                evidence);
    }
}
