package dev.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.Coverage;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** What follows from what the gates said. */
class DecisionTest {
    private static final String TWO = "gates: {lint: {type: lint}, tests: {type: tests}}\n";
    private static final Finding BAD = Trial.finding("lint/null", "A.java", 3);

    @Test
    void allPassedIsAccepted() {
        Verdict verdict = Trial.by(TWO).judged("lint").judged("tests").verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.isAcceptance()).isTrue();
        assertThat(verdict.selected()).containsExactly("lint", "tests");
    }

    @Test
    void aBlockingFindingRejects() {
        Verdict verdict = Trial.by(TWO).judged("lint", BAD).judged("tests").verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.REJECTED);
        assertThat(verdict.reasons()).containsExactly("lint failed: 1 finding");
        assertThat(verdict.isGood()).isFalse();
    }

    @Test
    void aFailureOutweighsWhatIsNotProven() {
        Verdict verdict = Trial.by(TWO)
                .judged("lint", BAD)
                .said("tests", Judgement.notProven("no java", "Install it."))
                .verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.REJECTED);
        assertThat(verdict.reasons()).containsExactly("lint failed: 1 finding", "tests is not proven: no java");
    }

    @Test
    void anUnprovenBlockingGateIsInconclusive() {
        Verdict verdict = Trial.by(TWO)
                .judged("lint")
                .said("tests", Judgement.notProven("no java", "Install it."))
                .verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(verdict.needsPerson()).isFalse();
    }

    @Test
    void aGateWithoutAnAnswerIsNotProven() {
        Verdict verdict = Trial.by(TWO).judged("lint").verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(verdict.reasons()).containsExactly("tests is not proven: no answer came from it");
    }

    @Test
    void aGateThatExaminedNothingIsNotProven() {
        Verdict verdict =
                Trial.by(TWO).judged("lint").said("tests", Judgement.clean(0)).verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.INCONCLUSIVE);
    }

    @Test
    void aForeseenSkipIsNoObstacle() {
        assertThat(Trial.by(TWO).judged("lint").skipped("tests", true).verdict().decision())
                .isEqualTo(Decision.ACCEPTED);
    }

    @Test
    void anUnforeseenSkipIsInconclusive() {
        Verdict verdict = Trial.by(TWO).judged("lint").skipped("tests", false).verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(verdict.reasons()).containsExactly("tests was skipped: not wanted");
    }

    @Test
    void nothingButSkipsIsInconclusive() {
        Verdict verdict =
                Trial.by(TWO).skipped("lint", true).skipped("tests", true).verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(verdict.reasons()).singleElement().asString().contains("no gate has judged anything");
    }

    @Test
    void skipsBesideAnAdvisoryGateThatCouldNotTellProveNothing() {
        Verdict verdict = Trial.by("gates: {lint: {type: lint, mode: advisory}, tests: {type: tests}}\n")
                .said("lint", Judgement.notProven("no node", "Install it."))
                .skipped("tests", true)
                .verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.INCONCLUSIVE);
    }

    @Test
    void anAdvisoryGateFailsWithoutBlocking() {
        Verdict verdict = Trial.by("gates: {lint: {type: lint, mode: advisory}, tests: {type: tests}}\n")
                .judged("lint", BAD)
                .judged("tests")
                .verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.ACCEPTED);
        GateOutcome lint = verdict.gates().get(0);
        assertThat(lint.result()).isInstanceOf(GateResult.Failed.class);
        assertThat(lint.findings()).singleElement().matches(finding -> !finding.blocking());
    }

    @Test
    void aGoodSelectionIsNeitherAcceptedNorBad() {
        Verdict verdict =
                Trial.by(TWO).selecting(Coverage.PARTIAL, "lint").judged("lint").verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(verdict.isGood()).isTrue();
        assertThat(verdict.isAcceptance()).isFalse();
        assertThat(verdict.reasons()).containsExactly("only a part was asked for (partial); not judged: tests");
    }

    @Test
    void aSelectionOfSkipsIsNotGood() {
        Verdict verdict = Trial.by(TWO)
                .selecting(Coverage.PARTIAL, "lint")
                .skipped("lint", true)
                .verdict();

        assertThat(verdict.isGood()).isFalse();
    }

    @Test
    void aSelectionThatFailsIsRejected() {
        Verdict verdict = Trial.by(TWO)
                .selecting(Coverage.tier("stop"), "lint")
                .judged("lint", BAD)
                .verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.REJECTED);
    }

    @Test
    void aPreviewByTheTreesOwnPolicyAcceptsNothing() {
        Verdict verdict = Trial.by(TWO)
                .byTheTreesOwnPolicy()
                .changing("gate.yaml", 1, 9)
                .judged("lint")
                .judged("tests")
                .verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(verdict.policy().fromTree()).isTrue();
        assertThat(verdict.isAcceptance()).isFalse();
    }

    @Test
    void whatTheHostFindsRejects() {
        Verdict verdict = Trial.ofLint()
                .judged("lint")
                .hostFound(Finding.of("submission/symlink-escapes", "x", "leaves the tree"))
                .verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.REJECTED);
        assertThat(verdict.gates().get(0).type()).isEqualTo(GateOutcome.SUBMISSION);
    }

    @Test
    void whatHindersTheHostIsInconclusiveEvenForASelection() {
        Verdict verdict = Trial.by(TWO)
                .selecting(Coverage.PARTIAL, "lint")
                .judged("lint")
                .hindered("A.java moved")
                .verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(verdict.isGood()).isFalse();
        assertThat(verdict.reasons()).startsWith("A.java moved");
    }
}
