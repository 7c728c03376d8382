package dev.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Level;
import dev.gatehouse.verdict.Location;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels, scopes, and whether it was there before. */
class AttributionTest {
    private static final Finding BAD = Trial.finding("lint/null", "A.java", 3);

    private static List<AssessedFinding> findings(Trial trial) {
        return trial.assessed().gates().stream()
                .flatMap(gate -> gate.findings().stream())
                .toList();
    }

    @Test
    void theBaseIsAskedForWhatBlocks() {
        Finding style = Trial.finding("lint/style/indent", "A.java", 4);
        Trial trial = Trial.by("gates: {lint: {type: lint}, tests: {type: tests}}\n")
                .changing("A.java", 4, 4)
                .judged("lint", BAD, style)
                .judged("tests");

        assertThat(trial.questions()).containsOnlyKeys("lint").containsValue(Set.of(BAD.key(), style.key()));
    }

    @Test
    void theBaseIsNotAskedForWhatBlocksNothing() {
        Trial trial =
                Trial.ofLint().changing("A.java", 4, 4).judged("lint", Trial.finding("lint/style/indent", "A.java", 4));

        assertThat(trial.questions()).isEmpty();
    }

    @Test
    void whatTheBaseHasTooIsShownAndDoesNotBlock() {
        Trial trial = Trial.ofLint().judged("lint", BAD).onBase("lint", Trial.finding("lint/null", "A.java", 70));

        assertThat(trial.assessed().decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(findings(trial))
                .singleElement()
                .matches(finding -> finding.state() == FindingState.EXISTING && !finding.blocking());
    }

    @Test
    void whatTheBaseHasBlocksWhereThePolicySaysSo() {
        Trial trial = Trial.by("gates: {lint: {type: lint, existing: block}}\n")
                .judged("lint", BAD)
                .onBase("lint", BAD);

        assertThat(trial.assessed().decision()).isEqualTo(Decision.REJECTED);
        assertThat(findings(trial).get(0).state()).isEqualTo(FindingState.EXISTING);
    }

    @Test
    void anotherRuleWithTheSameKeyExcusesNothing() {
        Finding other =
                new Finding("lint/other", BAD.key(), BAD.message(), BAD.at(), BAD.cause(), BAD.remedy(), BAD.rerun());

        assertThat(Trial.ofLint()
                        .judged("lint", BAD)
                        .onBase("lint", other)
                        .assessed()
                        .decision())
                .isEqualTo(Decision.REJECTED);
    }

    @Test
    void oneFindingOnTheBaseExcusesOneAndTheChangedLineIsTheNewOne() {
        Finding onChange = Trial.finding("lint/null", "A.java", 3);
        Finding elsewhere = Trial.finding("lint/null", "A.java", 9);
        Trial trial = Trial.ofLint()
                .changing("A.java", 3, 3)
                .judged("lint", onChange, elsewhere)
                .onBase("lint", Trial.finding("lint/null", "A.java", 8));

        assertThat(findings(trial))
                .extracting(finding -> finding.finding().at().orElseThrow().line() + " " + finding.state())
                .containsExactly("3 NEW", "9 EXISTING");
    }

    @Test
    void whenTheBaseCannotBeJudgedFindingsStayNewAndANoteSaysSo() {
        Assessed assessed = Trial.ofLint()
                .judged("lint", BAD)
                .baseSaid("lint", Judgement.notProven("does not compile", "Repair it."))
                .assessed();

        assertThat(assessed.decision()).isEqualTo(Decision.REJECTED);
        assertThat(assessed.notes())
                .containsExactly(
                        "lint could not be judged on the base, so its findings count as new: does not compile");
    }

    @ParameterizedTest
    @CsvSource({
        "tests/flaky-touched, tests/flaky,         ACCEPTED",
        "tests/flaky-touched, tests/flaky-touched, ACCEPTED",
        "tests/flaky-touched, tests/failed,        ACCEPTED",
        "tests/failed,        tests/failed,        ACCEPTED",
        "tests/failed,        tests/flaky,         REJECTED",
    })
    void aFlakeIsExcusedByTroubleOnTheBaseAndAFailureOnlyByAFailure(String here, String there, Decision expected) {
        Trial trial = Trial.by("gates: {tests: {type: tests}}\n")
                .judged("tests", Finding.of(here, "ATest#a", "boom"))
                .onBase("tests", Finding.of(there, "ATest#a", "boom"));

        assertThat(trial.assessed().decision()).isEqualTo(expected);
    }

    @Test
    void aRuleWithScopeChangedIsLimitedToChangedLines() {
        Trial trial = Trial.ofLint()
                .changing("A.java", 4, 5)
                .judged(
                        "lint",
                        Trial.finding("lint/style/indent", "A.java", 5),
                        Trial.finding("lint/style/indent", "A.java", 6),
                        Trial.finding("lint/style/indent", "B.java", 5),
                        Finding.of("lint/style/indent", "k", "no place"));

        assertThat(findings(trial)).hasSize(2);
        assertThat(trial.assessed().notes()).containsExactly("lint: 2 findings outside of the changed lines left out");
    }

    @Test
    void aFailedTestIsNeverFilteredByChangedLines() {
        Trial trial = Trial.by("gates: {tests: {type: tests, rules: {'tests/*': {scope: changed}}}}\n")
                .judged("tests", Trial.finding("tests/failed", "ATest.java", 6));

        assertThat(trial.assessed().decision()).isEqualTo(Decision.REJECTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'lint/*': {level: report}                            | REPORT",
                "lint/null: {level: report}                           | REPORT",
                "'lint/*': {level: 'off'}, lint/null: {level: block}  | BLOCK",
                "lint/null: {level: block}, 'lint/*': {level: 'off'}  | BLOCK",
            })
    void theExactRuleWinsOverItsFamily(String rules, Level expected) {
        Trial trial = Trial.by("gates: {lint: {type: lint, rules: {" + rules + "}}}\n")
                .judged("lint", BAD);

        assertThat(findings(trial)).extracting(AssessedFinding::level).containsExactly(expected);
    }

    @Test
    void aRuleThatIsOffLeavesNoTrace() {
        Trial trial = Trial.by("gates: {lint: {type: lint, rules: {lint/null: {level: 'off'}}}}\n")
                .judged("lint", BAD);

        assertThat(findings(trial)).isEmpty();
        assertThat(trial.assessed().decision()).isEqualTo(Decision.ACCEPTED);
    }

    @Test
    void aRuleThatNobodyDeclaredBlocksAndIsNamed() {
        Assessed assessed = Trial.ofLint()
                .judged("lint", Finding.of("mystery/rule", "k", "m"))
                .assessed();

        assertThat(assessed.decision()).isEqualTo(Decision.REJECTED);
        assertThat(assessed.notes()).singleElement().asString().contains("mystery/rule");
    }

    @Test
    void theFingerprintIgnoresLinesAndWording() {
        Finding moved = Finding.of(BAD.rule(), BAD.key(), "other words").at(Location.of("A.java", 99));

        assertThat(Fingerprint.of(moved)).isEqualTo(Fingerprint.of(BAD)).matches("[0-9a-f]{32}");
        assertThat(Fingerprint.of(Trial.finding("lint/null", "B.java", 3))).isNotEqualTo(Fingerprint.of(BAD));
        assertThat(Fingerprint.of(Finding.of("a", "bc", ""))).isNotEqualTo(Fingerprint.of(Finding.of("ab", "c", "")));
    }
}
