package dev.gatehouse.gates.reports;

import java.util.List;
import java.util.Optional;

/**
 * What a SARIF report says.
 *
 * @param runs how many tool runs it holds
 * @param results in the report's order
 * @param failedRuns what the tool says about runs that did not succeed; such a report proves nothing
 * @param problem why the report cannot be relied on, if so
 */
public record SarifReport(int runs, List<SarifResult> results, List<String> failedRuns, Optional<Problem> problem) {
    public SarifReport {
        results = List.copyOf(results);
        failedRuns = List.copyOf(failedRuns);
    }

    static SarifReport unreadable(Problem problem) {
        return new SarifReport(0, List.of(), List.of(), Optional.of(problem));
    }
}
