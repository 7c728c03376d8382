package dev.gatehouse.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.endtoend.Launcher.Answer;
import dev.gatehouse.testkit.GitSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code gate check} may be called, and what it says where it cannot judge. */
class PlacesTest {
    @TempDir
    private static Path folder;

    private static Stage stage;
    private static Launcher launcher;

    @BeforeAll
    static void stage() throws Exception {
        stage = Stage.in(folder);
        launcher = Launcher.on(stage);
    }

    private static void isRefused(Path place, int code, String what, String remedy) throws Exception {
        Answer answer = launcher.in(place).gate("check");

        assertThat(answer.exit()).as(answer.err()).isEqualTo(code);
        assertThat(answer.err()).contains(what).contains(remedy).doesNotContain("Exception");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void aPlainFolderIsNoRepository() throws Exception {
        isRefused(Files.createDirectories(folder.resolve("plain")), 2, "is not in a Git repository", "git init");
    }

    @Test
    void aBareRepositoryHasNothingToJudge() throws Exception {
        stage.upstream.git("clone", "-q", "--bare", ".", folder.resolve("bare").toString());

        isRefused(folder.resolve("bare"), 2, "is a bare repository", "clone");
    }

    @Test
    void aRepositoryWithoutCommitsHasNothingToCompareWith() throws Exception {
        isRefused(GitSandbox.create(folder.resolve("empty")).root(), 2, "has no commits yet", "git commit");
    }

    @Test
    void aShallowCloneSaysHowToGetTheRest() throws Exception {
        GitSandbox deep = stage.upstream.cloneTo(folder.resolve("deep"));
        deep.git("checkout", "-q", "-b", "work", "before-policy");
        for (int i = 0; i < 3; i++) {
            deep.write("file", "step " + i).commit("Step");
        }
        GitSandbox shallow =
                deep.cloneTo(folder.resolve("shallow"), "--depth=1", "--no-single-branch", "--branch=work");
        shallow.git("update-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");

        isRefused(shallow.root(), 3, "shallow", "git fetch --unshallow");
    }

    @Test
    void aLinkedWorktreeIsJudgedByItself() throws Exception {
        Path linked = folder.resolve("linked");
        stage.worker.git("worktree", "add", "-q", "-b", "side", linked.toString(), "main");
        Files.writeString(linked.resolve("src/Calc.java"), "class Calc {} // FAULT\n");

        assertThat(launcher.in(linked).gate("check").exit()).isEqualTo(1);
        assertThat(launcher.in(stage.worker.root().resolve("src")).gate("check").exit())
                .isEqualTo(0);
    }

    @Test
    void aRepositoryWithADeclaredSubmoduleIsJudged() throws Exception {
        Stage other = Stage.in(folder.resolve("other"));
        other.upstream.git("submodule", "--quiet", "add", stage.upstream.root().toString(), "lib");
        other.upstream.commit("Add library");
        other.worker.git("pull", "-q", "origin", "main");
        other.worker.git("submodule", "--quiet", "update", "--init");
        other.honestWork();

        Launcher there = Launcher.on(other);
        assertThat(there.gate("check").exit()).isEqualTo(0);
        assertThat(there.gate("check", "--isolated").exit()).isEqualTo(0);
        assertThat(other.worker.path("lib/README")).exists();
    }

    /** LANG is not set here, and the JVM must read the names all the same. */
    @Test
    void namesMayHoldAnything() throws Exception {
        Stage odd = Stage.in(folder.resolve("odd folder – ünïcödé"));
        odd.worker.write("src/two words.java", "class A {}\n");
        odd.worker.write("src/two\nlines.java", "class B {}\n");
        odd.worker.write("src/größe 測試.java", "class C {}\n");
        Launcher there = Launcher.on(odd);

        assertThat(there.gate("check").exit()).isEqualTo(0);
        assertThat(there.gate("check", "--isolated").exit()).isEqualTo(0);
        odd.worker.write("src/größe 測試.java", "class C {} // FAULT\n");
        Answer answer = there.gate("check", "--isolated");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("größe 測試");
        Files.createSymbolicLink(odd.worker.path("src/létter"), Path.of("../../.."));
        assertThat(there.gate("check").out()).contains("src/létter");
    }

    /** A pre-push hook runs with GIT_DIR set, perhaps to another repository. */
    @Test
    void variablesOfGitLeadNowhereElse() throws Exception {
        GitSandbox decoy = GitSandbox.create(folder.resolve("decoy"));
        decoy.write("decoy", "d").commit("Decoy");
        Answer answer = launcher.with("GIT_DIR", decoy.path(".git").toString())
                .with("GIT_WORK_TREE", decoy.root().toString())
                .with("GIT_INDEX_FILE", decoy.path(".git/index").toString())
                .gate("check", "--format", "json");

        assertThat(answer.exit()).as(answer.err()).isEqualTo(0);
        assertThat(answer.out()).contains(stage.worker.git("rev-parse", "HEAD^{tree}"));
    }
}
