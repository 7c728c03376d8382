package dev.gatehouse.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.testkit.GitSandbox;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sources that become invisible and links that leave the tree (9). */
class StructureTest extends RepositoryTest {
    private List<Finding> findings() throws Exception {
        Snapshot snapshot = snapshot();
        List<Finding> all = new ArrayList<>(snapshot.findings());
        all.addAll(gate().structure(new ObjectId(user.head()), snapshot.tree()));
        return all;
    }

    private void assertBroken(String rule, String... paths) throws Exception {
        assertThat(findings())
                .allSatisfy(finding -> assertThat(StructuralRules.all())
                        .anyMatch(known -> known.covers(finding.rule()) && known.level() == Level.BLOCK))
                .extracting(Finding::rule, Finding::key)
                .containsExactlyInAnyOrderElementsOf(List.of(paths).stream()
                        .map(path -> org.assertj.core.groups.Tuple.tuple(rule, path))
                        .toList());
    }

    @Test
    void everyRuleIsExplainedOnce() {
        assertThat(StructuralRules.all())
                .extracting(Rule::id)
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @Test
    void honestWorkBreaksNothing() throws Exception {
        Files.createSymbolicLink(user.path("src/link"), Path.of("../A.java"));
        Files.createSymbolicLink(user.path("dangling"), Path.of("src/none"));
        Files.createSymbolicLink(user.path("loop"), Path.of("loop"));
        user.write(".gitignore", "x").write(".github/workflow", "w").write("a.git/x", "g");

        assertThat(findings()).isEmpty();
    }

    @Test
    void aNestedRepositoryIsFoundWithAndWithoutCommits() throws Exception {
        GitSandbox.create(user.path("vendor/full")).write("Evil.java", "e").commit("Hidden");
        GitSandbox.create(user.path("vendor/unborn")).write("Evil.java", "e");

        assertBroken("submission/gitlink-added", "vendor/full", "vendor/unborn");
    }

    @Test
    void declaringItInTheSubmissionItselfDoesNotHelp() throws Exception {
        GitSandbox.create(user.path("lib")).write("Evil.java", "e").commit("Hidden");
        user.write(".gitmodules", "[submodule \"lib\"]\n\tpath = lib\n\turl = ../lib\n\tignore = all\n");

        assertBroken("submission/gitlink-added", "lib");
    }

    @Test
    void aSubmoduleThatTheBaseDeclaresIsFine() throws Exception {
        user.write(".gitmodules", "[submodule \"lib\"]\n\tpath = lib\n\turl = ../lib\n")
                .commit("Declare");
        GitSandbox.create(user.path("lib")).write("x", "x").commit("Library");

        assertThat(findings()).isEmpty();
    }

    @Test
    void newFilesBesideTrackedOnesUnderANestedGitAreSeen() throws Exception {
        GitSandbox.create(user.path("src"));
        user.write("src/Evil.java", "evil\n");

        assertThat(submitted("src/Evil.java")).contains("evil\n");
    }

    @Test
    void linksThatLeaveTheTreeAreFound() throws Exception {
        Files.createSymbolicLink(user.path("absolute"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(user.path("up"), Path.of("../outside"));
        Files.createSymbolicLink(user.path("src/around"), Path.of("../src/../../user/A.java"));
        Files.createSymbolicLink(user.path("hooks"), Path.of(".git/hooks"));
        Files.createSymbolicLink(user.path("src/top"), Path.of(".."));
        Files.createSymbolicLink(user.path("through"), Path.of("src/top/../x"));

        assertBroken("submission/symlink-escapes", "absolute", "up", "src/around", "hooks", "through");
    }

    @Test
    void aLinkThatLedOutBeforeIsNotNew() throws Exception {
        Files.createSymbolicLink(user.path("absolute"), Path.of("/etc/passwd"));
        user.commit("Old sin");
        Files.createSymbolicLink(user.path("inside"), Path.of("A.java"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void otherSpellingsOfGitAreFound() throws Exception {
        user.write(".GIT/hooks/x", "x").write("a/.g\u200cit/x", "x").write("git~1/x", "x");

        assertBroken("submission/git-like-path", ".GIT/hooks/x", "a/.g\u200cit/x", "git~1/x");
    }

    @Test
    void aLargeFileOfACommitIsFound() throws Exception {
        ObjectId base = new ObjectId(user.head());
        user.write("dump", "x".repeat(2000)).write("small", "s").commit("Dump");
        GateRepository gate = gate();

        assertThat(gate.structure(
                        base, gate.resolve(Revisions.DEFAULT.withBase("HEAD~1")).head(), 1000))
                .extracting(Finding::rule, Finding::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("submission/oversized-file", "dump"));
    }

    @Test
    void aNameThatIsNoTextIsFoundAndItsContentSubmitted() throws Exception {
        dev.gatehouse.process.Processes.capture(dev.gatehouse.process.Command.of(
                List.of("sh", "-c", "printf evil > \"$(printf 'bad\\377name')\""),
                user.root(),
                java.util.Map.of("PATH", System.getenv("PATH"))));

        assertBroken("submission/unreadable-path", "bad\\xffname");
        try (TreeContent content = gate().content(snapshot().tree())) {
            assertThat(read(content, "bad\\xffname")).isEqualTo("evil");
        }
    }
}
