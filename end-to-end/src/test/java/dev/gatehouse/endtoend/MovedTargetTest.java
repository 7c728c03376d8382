package dev.gatehouse.endtoend;

import static dev.gatehouse.endtoend.Verdicts.LET_OUT;
import static dev.gatehouse.endtoend.Verdicts.REJECTED;
import static dev.gatehouse.endtoend.Verdicts.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.git.RepositoryProblem;
import dev.gatehouse.git.Revisions;
import dev.gatehouse.git.Target;
import dev.gatehouse.testkit.GitSandbox;
import dev.gatehouse.verdict.Trust;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways in 5 and 6: the target, and with it policy and base, is somewhere else than the worker says. */
class MovedTargetTest {
    private static final String WEAK = "version: 1\ngates:\n  build: {type: command, run: \"true\"}\n";

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void stage() throws Exception {
        stage = Stage.in(folder);
    }

    /** The honest edit is accepted and the faulty one is not, whatever has been done before. */
    private void holds() throws Exception {
        assertThat(stage.honestWork().checkout()).is(LET_OUT);
        assertThat(stage.faultyWork().checkout()).is(REJECTED);
    }

    /** A commit with a policy that lets everything through, and the fault already on it. */
    private String easyCommit() throws Exception {
        String work = stage.worker.head();
        String easy = stage.faultyWork().worker.write("gate.yaml", WEAK).commit("Make it easy");
        stage.worker.git("reset", "-q", "--hard", work);
        return easy;
    }

    @Test
    void aMovedRemoteRefMovesNothing() throws Exception {
        String easy = easyCommit();
        stage.worker.git("update-ref", "refs/remotes/origin/main", easy);
        stage.worker.git("update-ref", "refs/heads/main", easy);
        stage.worker.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/heads/main");

        holds();
    }

    @Test
    void aTagAndABranchNamedLikeTheTargetAreNotIt() throws Exception {
        String easy = easyCommit();
        stage.worker.git("tag", "origin/main", easy);
        stage.worker.git("branch", "origin/main", easy);
        stage.worker.write(".git/origin/main", easy + "\n");

        holds();
    }

    @Test
    void rewrittenUrlsLeadNowhereElse() throws Exception {
        GitSandbox decoy = stage.worker.cloneTo(folder.resolve("decoy"));
        decoy.git("checkout", "-q", "-B", "main");
        decoy.write("gate.yaml", WEAK).commit("Make it easy");
        String there = "file://" + stage.upstream.root();
        stage.worker.git("config", "url.file://" + decoy.root() + ".insteadOf", there);
        stage.worker.git("remote", "set-url", "origin", "file://" + decoy.root());
        stage.worker.git("fetch", "-q", "origin");

        holds();
    }

    @Test
    void workBegunBeforeThereWasAPolicyIsJudgedByTheOneOfToday() throws Exception {
        stage.worker.git("checkout", "-q", "-B", "work", "before-policy");
        stage.worker.write("src/Calc.java", "class Calc {} // FAULT\n").commit("Begin early");

        assertThat(stage.checkout()).isNot(LET_OUT);
        stage.worker.git("reset", "-q", "--hard", "origin/main");
        assertThat(stage.honestWork().checkout()).is(LET_OUT);
    }

    @Test
    void anOrphanBranchHasNothingToBeComparedWith() throws Exception {
        assertThat(stage.honestWork().checkout()).is(LET_OUT);
        stage.worker.git("checkout", "-q", "--orphan", "orphan");
        stage.faultyWork().worker.commit("Begin anew");

        assertThatThrownBy(() -> stage.checkout())
                .isInstanceOfSatisfying(
                        RepositoryProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(RepositoryProblem.Kind.NO_MERGE_BASE));
    }

    @Test
    void aPolicyOfItsOwnIsNoRulesForTheWork() throws Exception {
        stage.faultyWork().worker.write("gate.yaml", WEAK);
        assertThat(stage.checkout()).is(REJECTED);
        stage.honestWork();
        assertThat(stage.checkout()).is(Verdicts.NEEDS_PERSON);
        assertThat(said(stage.checkout())).anyMatch(text -> text.startsWith("policy/changed gate.yaml"));
        stage.worker.write("gate.yaml", Stage.POLICY);

        assertThat(stage.checkout()).is(LET_OUT);
    }

    @Test
    void aBaseOfItsOwnIsAFaultOfThePolicyAndNotABase() throws Exception {
        stage.faultyWork()
                .worker
                .write("gate.yaml", "base: HEAD\n" + Stage.POLICY)
                .commit("Move the base");

        assertThat(stage.checkout()).is(REJECTED);
        stage.worker.git("reset", "-q", "--hard", "origin/main");
        assertThat(stage.honestWork().checkout()).is(LET_OUT);
    }

    @Test
    void whatTheRepositoryRemembersOfItsTargetIsNoGroundToAcceptOn() throws Exception {
        Path recorded = stage.gate().stateFolder().resolve("target");
        assertThat(recorded).isRegularFile();
        Files.delete(recorded);
        stage.worker.git("update-ref", "refs/remotes/origin/main", easyCommit());

        assertThat(stage.honestWork().checkout()).isNot(LET_OUT);
        stage.gate().recordTarget(Target.local("refs/heads/main"));
        assertThat(stage.checkout()).is(LET_OUT);
        stage.worker.git("update-ref", "refs/heads/main", "refs/remotes/origin/main");
        assertThat(stage.checkout()).isNot(LET_OUT);
    }

    /** A target that the caller names is the caller's word, and the verdict says what it rests on. */
    @Test
    void aTargetWithinTheJudgedRepositoryIsNamedAsMovable() throws Exception {
        stage.worker.git("update-ref", "refs/remotes/origin/main", easyCommit());
        Revisions revisions = Revisions.DEFAULT.withTarget("origin/main");

        assertThat(said(stage.honestWork().check(revisions, Trust.CHECKOUT)))
                .anyMatch(text -> text.contains("can be moved by whoever works here"));
    }
}
