package dev.gatehouse.gates.tests;

import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.Judgement.NotProven;
import dev.gatehouse.verdict.Measure;
import java.util.List;
import java.util.Optional;

/**
 * What came of the canary.
 *
 * @param unproven why the reports of the test run cannot be relied on, if so
 * @param measures figures
 * @param evidence what was planted where
 */
record CanaryOutcome(Optional<NotProven> unproven, List<Measure> measures, List<Evidence> evidence) {
    static final CanaryOutcome NOT_PLAYED = new CanaryOutcome(Optional.empty(), List.of(), List.of());
}
