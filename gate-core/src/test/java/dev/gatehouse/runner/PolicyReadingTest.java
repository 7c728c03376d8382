package dev.gatehouse.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.config.ConfigException;
import dev.gatehouse.git.RepositoryProblem;
import dev.gatehouse.git.Revisions;
import dev.gatehouse.runner.CheckRequest.Option;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose gate.yaml counts, and what the submission is compared with. */
class PolicyReadingTest {
    private static final String LAX = Yard.gate("true");
    private static final String STRICT = Yard.gate("ls src; test ! -e src");

    @TempDir
    Path temp;

    @Test
    void theTargetsTipCountsAndTheMergeBaseIsComparedWith() throws Exception {
        Yard yard = Yard.with(temp, LAX);
        String forked = yard.repo.head();
        yard.repo.write("src/A", "");
        assertThat(yard.check().decision()).isEqualTo(Decision.ACCEPTED);

        yard.onMain("gate.yaml", STRICT);
        Verdict verdict = yard.check();

        assertThat(verdict.decision()).isEqualTo(Decision.REJECTED);
        assertThat(verdict.submission().base().hex()).isEqualTo(forked);
        assertThat(verdict.policy().source()).startsWith("refs/heads/main@").endsWith(":gate.yaml");
    }

    @Test
    void whatOthersDidOnTheTargetIsNoChangeOfTheSubmission() throws Exception {
        Yard yard = Yard.with(temp, "protect: [{paths: [guarded/**], action: person}]\n" + LAX);
        yard.onMain("guarded/x", "theirs");
        yard.repo.write("src/A", "");

        assertThat(yard.check().decision()).isEqualTo(Decision.ACCEPTED);
    }

    @Test
    void theTreesOwnPolicyDoesNotCount() throws Exception {
        Yard yard = Yard.with(temp, STRICT);
        yard.repo.write("src/A", "").write("gate.yaml", LAX).commit("Loosen it");

        Verdict verdict = yard.check();

        assertThat(verdict.decision()).isEqualTo(Decision.REJECTED);
        assertThat(Yard.findings(verdict))
                .anyMatch(finding -> finding.finding().rule().startsWith("policy/"));
    }

    @Test
    void aBaseGivesThePolicyToo() throws Exception {
        Yard yard = Yard.with(temp, STRICT);
        yard.repo.write("gate.yaml", LAX).commit("Loosen it");
        String loose = yard.repo.head();
        yard.repo.write("src/A", "");

        assertThat(yard.check().decision()).isEqualTo(Decision.REJECTED);
        Verdict verdict = yard.check(new Wanted().revisions(Revisions.DEFAULT.withBase(loose)));
        assertThat(verdict.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(verdict.submission().base().hex()).isEqualTo(loose);
        assertThat(verdict.policy().source()).contains(loose.substring(0, 7));
    }

    @Test
    void withoutAPolicyNothingIsProvenAndBothWaysOutAreNamed() throws Exception {
        Yard yard = Yard.bare(temp);
        yard.repo.write("gate.yaml", LAX);

        Verdict verdict = yard.check(new Wanted().revisions(Revisions.DEFAULT.withTarget("main")));

        assertThat(verdict.decision()).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(verdict.reasons())
                .singleElement()
                .asString()
                .contains("no gate.yaml at refs/heads/main@", "Commit a gate.yaml there", "--policy tree");
        assertThat(verdict.gates()).isEmpty();
    }

    @Test
    void theTreesPolicyIsAPreviewThatSaysSo() throws Exception {
        Yard yard = Yard.bare(temp);
        yard.repo.write("gate.yaml", LAX);
        Wanted wanted =
                new Wanted().revisions(Revisions.DEFAULT.withTarget("main")).with(Option.POLICY_FROM_TREE);

        Verdict verdict = yard.check(wanted);

        assertThat(verdict.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(verdict.policy().fromTree()).isTrue();
        assertThat(verdict.isAcceptance()).isFalse();
    }

    @Test
    void theTreesPolicyMustBeThere() throws Exception {
        Yard yard = Yard.bare(temp);
        Wanted wanted =
                new Wanted().revisions(Revisions.DEFAULT.withTarget("main")).with(Option.POLICY_FROM_TREE);

        assertThat(yard.check(wanted).reasons().toString()).contains("no gate.yaml at the judged tree");
    }

    @Test
    void aMalformedPolicyIsLocated() throws Exception {
        Yard yard = Yard.with(temp, "version: 1\ngates:\n  g: {type: script, run: 'true', tiemout: 1m}\n");

        assertThatThrownBy(yard::check)
                .isInstanceOfSatisfying(
                        ConfigException.class,
                        e -> assertThat(e.render()).contains("gate.yaml:3:", "tiemout", "timeout"));
    }

    @Test
    void withoutATargetTheUserIsAsked() throws Exception {
        Yard yard = Yard.bare(temp);

        assertThatThrownBy(yard::check)
                .isInstanceOfSatisfying(
                        RepositoryProblem.class, e -> assertThat(e.remedy()).contains("gate init", "--base"));
    }

    @Test
    void aFileAboveThePolicysLimitBlocks() throws Exception {
        Yard yard = Yard.with(temp, "limits: {file-megabytes: 1}\n" + LAX);
        yard.repo.write("small", new byte[900_000]).write("large", new byte[1_100_000]);

        Verdict dirty = yard.check();
        String commit = yard.repo.commit("Add files");
        Verdict committed = yard.check(new Wanted().revisions(Revisions.DEFAULT.withHead(commit)));

        for (Verdict verdict : List.of(dirty, committed)) {
            assertThat(verdict.decision()).isEqualTo(Decision.REJECTED);
            assertThat(Yard.findings(verdict))
                    .filteredOn(AssessedFinding::blocking)
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(finding.finding().message()).contains("large"));
        }
    }

    @Test
    void aHigherLimitTakesLargerFilesIn() throws Exception {
        Yard yard = Yard.with(temp, "limits: {file-megabytes: 60}\n" + Yard.gate("test -e large || echo gone"));
        yard.repo.write("large", new byte[52 << 20]);

        assertThat(yard.check().decision()).isEqualTo(Decision.ACCEPTED);
    }

    @Test
    void aTierIsPartialAndAcceptsNothing() throws Exception {
        Yard yard = Yard.with(temp, """
                version: 1
                gates:
                  g: {type: script, run: 'true'}
                  h: {type: script, run: 'echo bad'}
                tiers: {quick: [g]}
                """);
        Wanted wanted = new Wanted();
        wanted.tier = java.util.Optional.of("quick");

        Verdict verdict = yard.check(wanted);

        assertThat(verdict.decision()).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(verdict.isGood()).isTrue();
        assertThat(yard.started).containsExactly("g");
    }
}
