package dev.gatehouse.samples;

import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a sample promises of a verdict.
 *
 * @param decision by name
 * @param gates results by gate
 * @param findings as {@code rule path:line}, sorted
 */
record Outcome(String decision, Map<String, String> gates, List<String> findings) {
    Outcome {
        gates = new TreeMap<>(gates);
        findings = findings.stream().sorted().toList();
    }

    static Outcome of(Verdict verdict) {
        Map<String, String> gates = new TreeMap<>();
        List<String> findings = new ArrayList<>();
        for (GateOutcome gate : verdict.gates()) {
            gate.findings().stream().map(Outcome::text).forEach(findings::add);
            if (!gate.isHost()) {
                gates.put(gate.gate(), name(gate.result()));
            }
        }
        return new Outcome(verdict.decision().name(), gates, findings);
    }

    /** {@code NOT_PROVEN} for {@code NotProven}. */
    private static String name(GateResult result) {
        return result.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static String text(AssessedFinding assessed) {
        Finding finding = assessed.finding();
        String at = finding.at()
                .map(place -> " " + place.path() + (place.line() > 0 ? ":" + place.line() : ""))
                .orElse("");
        return (assessed.state() == FindingState.EXISTING ? "existing " : "") + finding.rule() + at;
    }
}
