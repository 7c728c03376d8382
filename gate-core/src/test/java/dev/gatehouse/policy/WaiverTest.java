package dev.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.Judgement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What gate.yaml lets through, and what becomes of waivers that are past it. */
class WaiverTest {
    private static final Finding FIRST = Trial.finding("lint/null", "tools/A.java", 3);
    private static final Finding SECOND = Trial.finding("lint/null", "tools/B.java", 3);

    private static Trial waiving(String waiver) {
        return Trial.by("gates: {lint: {type: lint}}\nwaivers:\n  - {" + waiver
                + ", reason: known, owner: '@me', until: 2026-11-22}\n");
    }

    private static List<String> policyFindings(Assessed assessed) {
        return assessed.gates().stream()
                .filter(gate -> gate.type().equals(GateOutcome.POLICY))
                .flatMap(gate -> gate.findings().stream())
                .map(finding -> finding.finding().rule() + " at "
                        + finding.finding().at().orElseThrow() + ", " + finding.level())
                .toList();
    }

    @Test
    void aWaivedFindingIsShownAndDoesNotBlock() {
        Assessed assessed = waiving("rule: lint/*, paths: ['tools/**'], max: 1")
                .judged("lint", FIRST)
                .assessed();

        assertThat(assessed.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(assessed.gates().get(0).findings())
                .singleElement()
                .matches(finding -> finding.waiver().orElseThrow().equals("known") && !finding.blocking());
    }

    @Test
    void theBaseIsNotAskedForWhatIsWaived() {
        assertThat(waiving("rule: lint/null, max: 1").judged("lint", FIRST).questions())
                .isEmpty();
    }

    @Test
    void whatIsBeyondTheMaximumBlocksAndTheWaiverIsAFinding() {
        Assessed assessed =
                waiving("rule: lint/null, max: 1").judged("lint", FIRST, SECOND).assessed();

        assertThat(assessed.decision()).isEqualTo(Decision.REJECTED);
        assertThat(policyFindings(assessed)).containsExactly("policy/waiver-exceeded at gate.yaml:4:5, REPORT");
    }

    @Test
    void whatWasThereBeforeTakesTheWaiverFirst() {
        Assessed assessed = waiving("rule: lint/null, max: 1")
                .judged("lint", FIRST, SECOND)
                .onBase("lint", SECOND)
                .assessed();

        assertThat(assessed.decision()).isEqualTo(Decision.REJECTED);
        assertThat(assessed.gates().get(1).findings())
                .filteredOn(AssessedFinding::blocking)
                .extracting(finding -> finding.finding().at().orElseThrow().path())
                .containsExactly("tools/A.java");
    }

    @Test
    void otherPathsAndOtherRulesAreNotCovered() {
        assertThat(waiving("rule: lint/null, paths: ['src/**'], max: 9")
                        .judged("lint", FIRST)
                        .assessed()
                        .decision())
                .isEqualTo(Decision.REJECTED);
        assertThat(waiving("rule: lint/other, max: 9")
                        .judged("lint", FIRST)
                        .assessed()
                        .decision())
                .isEqualTo(Decision.REJECTED);
        assertThat(waiving("rule: lint/null, paths: ['**'], max: 9")
                        .judged("lint", Finding.of("lint/null", "k", "no place"))
                        .assessed()
                        .decision())
                .isEqualTo(Decision.REJECTED);
    }

    @Test
    void aFingerprintCoversOneFinding() {
        String fingerprint = Fingerprint.of(FIRST);

        assertThat(waiving("rule: lint/null, fingerprint: '" + fingerprint + "'")
                        .judged("lint", FIRST)
                        .assessed()
                        .decision())
                .isEqualTo(Decision.ACCEPTED);
        assertThat(waiving("rule: lint/null, fingerprint: '" + fingerprint + "'")
                        .judged("lint", FIRST, SECOND)
                        .assessed()
                        .decision())
                .isEqualTo(Decision.REJECTED);
        assertThat(waiving("rule: lint/null, fingerprint: '" + fingerprint + "'")
                        .judged("lint", FIRST, FIRST)
                        .assessed()
                        .decision())
                .isEqualTo(Decision.REJECTED);
    }

    @Test
    void aWaiverHoldsOnItsLastDayAndNotAfter() {
        Trial trial = waiving("rule: lint/null, max: 1").judged("lint", FIRST);

        assertThat(trial.assessed().decision()).isEqualTo(Decision.ACCEPTED);
        Assessed later = trial.on("2026-11-23").assessed();
        assertThat(later.decision()).isEqualTo(Decision.REJECTED);
        assertThat(policyFindings(later)).containsExactly("policy/waiver-expired at gate.yaml:4:5, REPORT");
    }

    @Test
    void anUnusedWaiverIsReportedAndRejectsNothing() {
        Assessed assessed = waiving("rule: lint/null, max: 1").judged("lint").assessed();

        assertThat(assessed.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(policyFindings(assessed)).containsExactly("policy/waiver-unused at gate.yaml:4:5, REPORT");
    }

    @Test
    void aWaiverIsNotCalledUnusedWhereAGateCouldNotTell() {
        Assessed assessed = waiving("rule: lint/null, max: 1")
                .said("lint", Judgement.notProven("no node", "Install it."))
                .assessed();

        assertThat(policyFindings(assessed)).isEmpty();
    }

    @Test
    void noWaiverReachesTheHostsOwnFindings() {
        Assessed assessed = waiving("rule: 'submission/*', max: 9")
                .judged("lint")
                .hostFound(Finding.of("submission/symlink-escapes", "k", "m"))
                .assessed();

        assertThat(assessed.decision()).isEqualTo(Decision.REJECTED);
    }
}
