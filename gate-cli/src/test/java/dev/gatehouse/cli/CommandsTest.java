package dev.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.testkit.GitSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands in repositories and outside of them, as far as they need no gate. */
class CommandsTest {
    private static final String POLICY = "version: 1\ngates:\n  g: {type: elsewhere, key: [1, 2]}\n";

    @TempDir
    Path temp;

    Shell shell;
    GitSandbox repo;
    Path outside;

    @BeforeEach
    void make() throws Exception {
        shell = new Shell(temp);
        repo = GitSandbox.create(shell.root.resolve("repo"));
        repo.write("README", "").commit("Begin");
        outside = Files.createDirectories(shell.root.resolve("outside"));
        shell.at(repo.root());
    }

    @Test
    void checkOutsideOfARepositoryIsUsage() {
        assertThat(shell.at(outside).run("check")).isEqualTo(2);
        assertThat(shell.err()).contains(outside + " is not in a Git repository.", "git init");
    }

    @Test
    void checkWithoutATargetIsUsage() {
        assertThat(shell.run("check")).isEqualTo(2);
        assertThat(shell.err()).contains("gate init", "--target main");
    }

    @Test
    void checkWithoutAPolicyIsInconclusive() {
        assertThat(shell.run("check", "--target", "main")).isEqualTo(3);
        assertThat(shell.out()).contains("no gate.yaml at refs/heads/main@", "--policy tree");
    }

    @Test
    void anOrphanBranchIsInconclusive() throws Exception {
        repo.git("checkout", "-q", "--orphan", "other");
        repo.commit("Other");

        assertThat(shell.run("check", "--target", "main")).isEqualTo(3);
        assertThat(shell.err()).contains("share no history");
    }

    @Test
    void aShallowCloneIsInconclusive() throws Exception {
        repo.git("checkout", "-q", "-b", "worker");
        repo.write("a", "").commit("One");
        repo.write("a", "1").commit("Two");
        GitSandbox clone = repo.cloneTo(shell.root.resolve("clone"), "--depth=1", "--no-single-branch");

        assertThat(shell.at(clone.root()).run("check", "--target", "origin/main"))
                .isEqualTo(3);
        assertThat(shell.err()).contains("shallow", "git fetch --unshallow");
    }

    @Test
    void aDamagedRepositoryIsInconclusive() throws Exception {
        String tree = repo.git("rev-parse", "HEAD^{tree}");
        Files.delete(repo.path(".git/objects/" + tree.substring(0, 2) + "/" + tree.substring(2)));

        assertThat(shell.run("check", "--target", "main")).isEqualTo(3);
        assertThat(shell.err()).startsWith("gate: ").doesNotContain("internal error");
    }

    @Test
    void aReportThatCannotBeWrittenIsInconclusive() throws Exception {
        Files.createDirectories(repo.path("taken"));

        assertThat(shell.run("check", "--target", "main", "--report", "json=taken"))
                .isEqualTo(3);
        assertThat(shell.err()).contains(repo.path("taken").toString()).doesNotContain("internal error");
    }

    @Test
    void reportsAreWrittenBesideWhatIsPrinted() {
        int code = shell.run("check", "--target", "main", "--format", "json", "--report", "sarif=out/a.sarif");

        assertThat(code).isEqualTo(3);
        assertThat(shell.out()).startsWith("{").contains("INCONCLUSIVE");
        assertThat(repo.path("out/a.sarif")).content().contains("2.1.0");
    }

    @Test
    void anAgentIsToldTheShortWay() {
        shell.environment.put("CLAUDECODE", "1");
        shell.run("check", "--target", "main");
        String forAgents = shell.out();
        shell.run("check", "--target", "main", "--format", "human");

        assertThat(shell.out()).isNotEqualTo(forAgents);
    }

    @Test
    void configWorksOutsideOfARepository() throws Exception {
        Files.writeString(outside.resolve("gate.yaml"), POLICY);
        shell.at(outside);

        assertThat(shell.run("config", "show")).isZero();
        assertThat(shell.out()).startsWith("version: 1").contains("  g:", "timeout:", "key: [1, 2]");
        assertThat(shell.run("config", "validate")).isEqualTo(2);
        assertThat(shell.err()).contains("gate.yaml:3:", "elsewhere");
        assertThat(shell.run("config", "schema")).isZero();
        assertThat(shell.out()).startsWith("{").contains("\"gates\"");
    }

    @Test
    void configSaysWhatIsMissing() {
        assertThat(shell.at(outside).run("config", "validate")).isEqualTo(2);
        assertThat(shell.err()).contains(outside.resolve("gate.yaml") + " does not exist", "gate init");
        assertThat(shell.run("config", "show", "--target", "main")).isEqualTo(2);
        assertThat(shell.err()).contains("not in a Git repository");
        assertThat(shell.run("config", "show", "-C", "nowhere")).isEqualTo(2);
        assertThat(shell.err()).contains("nowhere");
    }

    @Test
    void pluginsAreListedAnywhere() throws Exception {
        Path plugins = Files.createDirectories(shell.root.resolve("home/.local/share/gatehouse/plugins"));
        Files.writeString(plugins.resolve("broken.jar"), "no jar");

        assertThat(shell.at(outside).run("plugins")).isZero();
        assertThat(shell.out()).contains("broken.jar");
    }

    @Test
    void rulesAreExplainedAnywhere() {
        assertThat(shell.at(outside).run("explain", "policy/changed")).isZero();
        assertThat(shell.out())
                .startsWith("policy/changed  (blocks")
                .contains("How to put it right", "gate approve TREE");
        assertThat(shell.run("explain")).isZero();
        assertThat(shell.out().lines()).hasSizeGreaterThan(5).allMatch(line -> line.contains("/"));
        assertThat(shell.run("explain", "submission")).isZero();
        assertThat(shell.out().lines()).hasSizeGreaterThan(2).allMatch(line -> line.startsWith("submission/"));
        assertThat(shell.run("explain", "policy/*")).isZero();
        assertThat(shell.out().lines()).hasSize(4).allMatch(line -> line.startsWith("policy/"));
    }

    @Test
    void aRuleThatDoesNotExistIsGuessed() {
        assertThat(shell.run("explain", "policy/chagned")).isEqualTo(2);
        assertThat(shell.err()).contains("Did you mean: policy/changed?");
        assertThat(shell.run("explain", "waiver-unused")).isEqualTo(2);
        assertThat(shell.err()).contains("Did you mean: policy/waiver-unused?");
        assertThat(shell.run("explain", "nothing/like/it")).isEqualTo(2);
        assertThat(shell.err()).contains("`gate explain` lists them all.");
    }

    @Test
    void anAgentApprovesNothing() {
        shell.environment.put("AI_AGENT", "1");

        assertThat(shell.run("approve", "1234567", "--reason", "because", "--target", "main"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("a person's word");
    }

    @Test
    void initSaysWhatItDidAndWhatComesNext() throws Exception {
        assertThat(shell.run("init", "--target", "main")).isZero();
        assertThat(shell.out())
                .contains("Wrote  " + repo.path("gate.yaml"), "Target refs/heads/main", "  1. gate check");
        assertThat(shell.run("init")).isZero();
        assertThat(shell.out()).contains("Kept   ");
        assertThat(shell.run("init", "--target", "mian")).isEqualTo(2);
    }

    @Test
    void doctorEndsInThreeWhereSomethingCannotBeJudged() {
        assertThat(shell.run("doctor")).isEqualTo(3);
        assertThat(shell.out()).contains("ok    git", "BAD   target");
    }

    @Test
    void aWorkerThatIsBlockedLeavesItsEvidenceWhereTheManagerLooks() throws Exception {
        Path told = outside.resolve("blocked.md");
        shell.environment.put("GATEHOUSE_BLOCKED", told.toString());
        repo.write("why.md", "Which database?\n");

        assertThat(shell.run("blocked", "--evidence", "why.md")).isZero();
        assertThat(told).hasContent("Which database?\n");

        assertThat(shell.run("blocked")).isEqualTo(2);
        assertThat(shell.run("blocked", "--evidence", "README")).isEqualTo(2);
        assertThat(shell.err()).contains("says nothing");
        assertThat(told).hasContent("Which database?\n");
    }

    @Test
    void nobodyIsBlockedOutsideOfAnAttempt() {
        assertThat(shell.run("blocked", "--evidence", "README")).isEqualTo(2);
        assertThat(shell.err()).contains("GATEHOUSE_BLOCKED is not set");
    }

    @Test
    void gcSaysWhatItRemoved() throws Exception {
        shell.run("check", "--target", "main");

        assertThat(shell.run("gc")).isZero();
        assertThat(shell.out()).startsWith("Removed 0 entries (0 MiB), kept ");
        assertThat(shell.at(outside).run("gc")).isEqualTo(2);
    }

    @Test
    void anotherFolderCanBeNamed() throws Exception {
        shell.at(shell.root);

        assertThat(shell.run("check", "-C", "repo", "--target", "main")).isEqualTo(3);
        try (Stream<Path> files = Files.list(shell.root.resolve("state"))) {
            assertThat(files).isNotEmpty();
        }
    }
}
