package dev.gatehouse.store;

import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Verdict;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A verdict in the history of a checkout.
 *
 * @param verdict its id
 * @param decision what it said
 * @param at when it was made
 * @param findings fingerprints of its blocking findings
 */
public record Attempt(String verdict, Decision decision, Instant at, Set<String> findings) {
    public Attempt {
        findings = Set.copyOf(findings);
    }

    static Attempt of(Verdict verdict) {
        Set<String> blocking = verdict.gates().stream()
                .flatMap(gate -> gate.findings().stream())
                .filter(AssessedFinding::blocking)
                .map(AssessedFinding::fingerprint)
                .collect(Collectors.toSet());
        return new Attempt(verdict.id(), verdict.decision(), verdict.at(), blocking);
    }
}
