package dev.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.config.Protection;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Lines;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of what judges the work. */
class ProtectionTest {
    private static final String YAML = """
            protect:
              - {paths: [mvnw, ".mvn/**", .github, CLAUDE.md], action: person}
              - {paths: ["docs/**"], action: report}
            gates: {lint: {type: lint}}
            """;

    private static Trial trial() {
        return Trial.by(YAML).judged("lint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gate.yaml", "mvnw", ".mvn/wrapper/x", ".mvn", ".github/workflows/ci.yml", "CLAUDE.md"})
    void aChangeOfAProtectedPathNeedsAPerson(String path) {
        Verdict verdict = trial().changing(path, 1, 1).verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(verdict.needsPerson()).isTrue();
        assertThat(verdict.reasons()).containsExactly("a person has to approve the change of " + path);
        GateOutcome policy = verdict.gates().get(0);
        assertThat(policy.findings())
                .singleElement()
                .matches(finding -> finding.finding().at().orElseThrow().path().equals(path));
    }

    @Test
    void movingAProtectedFileAwayIsAChangeOfIt() {
        Change moved = new Change(Optional.of("CLAUDE.md"), Optional.of("new.md"), List.of());

        assertThat(trial().changing(moved).verdict().needsPerson()).isTrue();
    }

    @Test
    void otherPathsNeedNobody() {
        assertThat(trial().changing("src/mvnw", 1, 1).verdict().decision()).isEqualTo(Decision.ACCEPTED);
    }

    @Test
    void aReportedPathIsShown() {
        Verdict verdict = trial().changing("docs/a.md", 1, 1).verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(verdict.gates().get(0).findings()).hasSize(1);
        assertThat(verdict.gates().get(0).result()).isInstanceOf(GateResult.Passed.class);
    }

    @Test
    void exactlyTheApprovedChangePasses() {
        Trial trial = trial().changing("mvnw", 1, 1).changing("docs/a.md", 1, 1);
        String digest = ProtectedChange.digest(ProtectedChange.in(trial.subject(), trial.standard()));

        Verdict approved = trial.approved(digest).verdict();
        assertThat(approved.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(approved.gates().get(0).findings().get(0).waiver()).contains("approved by ann: wanted");

        assertThat(trial.changing("CLAUDE.md", 1, 1).verdict().needsPerson()).isTrue();
    }

    @Test
    void theDigestNamesPathsAndContentsInNoOrder() {
        ProtectedChange one = change("a", "1", "2");
        ProtectedChange two = change("b", "1", "2");

        assertThat(ProtectedChange.digest(List.of(one, two))).isEqualTo(ProtectedChange.digest(List.of(two, one)));
        assertThat(ProtectedChange.digest(List.of(one)))
                .isNotEqualTo(ProtectedChange.digest(List.of(change("a", "1", "3"))))
                .isNotEqualTo(ProtectedChange.digest(List.of(change("a", "2", "2"))))
                .isNotEqualTo(ProtectedChange.digest(List.of(change("b", "1", "2"))))
                .isNotEqualTo(ProtectedChange.digest(List.of(one, two)));
    }

    @Test
    void aPersonIsNotAllThatIsMissingWhenAGateCouldNotTell() {
        Verdict verdict = Trial.by(YAML).changing("mvnw", 1, 1).verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(verdict.needsPerson()).isFalse();
        assertThat(verdict.reasons()).hasSize(2);
    }

    @Test
    void aRejectedSubmissionNeedsNobody() {
        Verdict verdict = Trial.by(YAML)
                .judged("lint", Trial.finding("lint/null", "A.java", 1))
                .changing(new Change(Optional.empty(), Optional.of("new/mvnw"), List.of(Lines.ALL)))
                .changing("mvnw", 1, 1)
                .verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.REJECTED);
        assertThat(verdict.needsPerson()).isFalse();
    }

    private static ProtectedChange change(String path, String before, String after) {
        return new ProtectedChange(path, before, after, Protection.Action.PERSON);
    }
}
