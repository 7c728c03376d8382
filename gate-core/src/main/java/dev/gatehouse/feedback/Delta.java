package dev.gatehouse.feedback;

import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Verdict;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changed between two attempts, by fingerprint.
 *
 * @param fixed findings that are gone
 * @param added findings that were not there before
 * @param same findings that are still there
 */
public record Delta(int fixed, int added, int same) {

    /** The fingerprints of a verdict's blocking findings: what the next attempt is compared with. */
    public static Set<String> fingerprints(Verdict verdict) {
        return verdict.gates().stream()
                .flatMap(gate -> gate.findings().stream())
                .filter(AssessedFinding::blocking)
                .map(AssessedFinding::fingerprint)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What changed from one set of fingerprints to the next. */
    public static Delta between(Set<String> before, Set<String> after) {
        int same = (int) after.stream().filter(before::contains).count();
        return new Delta(before.size() - same, after.size() - same, same);
    }
}
