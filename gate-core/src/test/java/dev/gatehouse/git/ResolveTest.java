package dev.gatehouse.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.git.Comparison.Origin;
import dev.gatehouse.git.Comparison.Tip;
import dev.gatehouse.git.RepositoryProblem.Kind;
import dev.gatehouse.testkit.GitSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which commit a submission is compared with, honestly and with the base moved (5, 6). */
class ResolveTest extends RepositoryTest {
    private GitSandbox clone;
    private String base;

    @BeforeEach
    void cloneAndWork() throws Exception {
        base = user.head();
        clone = user.cloneTo(folder.resolve("clone"));
        clone.git("checkout", "-q", "-b", "work");
        clone.write("A.java", "work\n").commit("Work");
    }

    private Comparison resolve(Revisions wanted) throws Exception {
        return gate(clone.root()).resolve(wanted);
    }

    private static void assertProblem(Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RepositoryProblem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void upstreamsDefaultBranchIsTheTarget() throws Exception {
        Comparison found = resolve(Revisions.DEFAULT);

        assertThat(found.base().hex()).isEqualTo(base);
        assertThat(found.head().hex()).isEqualTo(clone.head());
        assertThat(found.target()).contains(Target.local("refs/remotes/origin/main"));
        assertThat(found.origin()).isEqualTo(Origin.UPSTREAM);
        assertThat(found.tip()).isEqualTo(Tip.LOCAL_REF);
    }

    @Test
    void theMergeBaseIsComparedWithAndThePolicyComesFromTheTip() throws Exception {
        String tip = user.write("C.java", "c").commit("Meanwhile");
        clone.git("fetch", "-q");

        Comparison found = resolve(Revisions.DEFAULT);

        assertThat(found.base().hex()).isEqualTo(base);
        assertThat(found.policy().hex()).isEqualTo(tip);
        assertThat(resolve(Revisions.DEFAULT)).isEqualTo(found);
    }

    @Test
    void aTagOrFileNamedLikeTheTargetDoesNotWin() throws Exception {
        clone.git("tag", "origin/main", "HEAD");
        clone.git("tag", "main", "HEAD");
        clone.git("update-ref", "refs/heads/origin/main", "HEAD");
        clone.write("origin/main", clone.head()).write(".git/origin/main", clone.head() + "\n");
        clone.write(".git/main", clone.head() + "\n");

        assertThat(resolve(Revisions.DEFAULT).base().hex()).isEqualTo(base);
        assertThat(resolve(Revisions.DEFAULT.withTarget("origin/main")).base().hex())
                .isEqualTo(base);
        assertThat(resolve(Revisions.DEFAULT.withTarget("main")).base().hex()).isEqualTo(base);
    }

    @Test
    void aRecordedTargetIsReadAtItsUrlWhateverTheCloneBelieves() throws Exception {
        gate(clone.root()).recordTarget(gate(clone.root()).proposedTarget().orElseThrow());
        clone.git("update-ref", "refs/remotes/origin/main", "HEAD");
        clone.git("config", "url./nowhere.insteadOf", user.root().toString());
        clone.git("remote", "set-url", "origin", clone.root().toString());

        Comparison found = resolve(Revisions.DEFAULT);

        assertThat(found.base().hex()).isEqualTo(base);
        assertThat(found.target()).contains(Target.at("file://" + user.root(), "refs/heads/main"));
        assertThat(found).returns(Origin.RECORDED, Comparison::origin).returns(Tip.ASKED_AT_URL, Comparison::tip);
    }

    @Test
    void aRecordedTargetWithinTheRepositoryIsSeenToMove() throws Exception {
        Target local = Target.local("refs/remotes/origin/main");
        gate(clone.root()).recordTarget(local);
        assertThat(resolve(Revisions.DEFAULT).tip()).isEqualTo(Tip.LOCAL_REF);
        clone.git("update-ref", "refs/remotes/origin/main", "HEAD");

        Comparison moved = resolve(Revisions.DEFAULT);

        assertThat(moved).returns(Origin.RECORDED, Comparison::origin).returns(Tip.MOVED_REF, Comparison::tip);
        assertThat(moved.note()).hasValueSatisfying(note -> assertThat(note).contains("has been moved since"));
        gate(clone.root()).recordTarget(local);
        assertThat(resolve(Revisions.DEFAULT).tip()).isEqualTo(Tip.LOCAL_REF);
    }

    @Test
    void aTargetThatCannotBeReachedIsAProblemNotAGuess() throws Exception {
        gate(clone.root()).recordTarget(Target.at("https://127.0.0.1:1/none.git", "refs/heads/main"));

        assertProblem(Kind.NO_TARGET, () -> resolve(Revisions.DEFAULT));
    }

    @Test
    void aNamedBaseIsComparedWithAndGivesThePolicy() throws Exception {
        String first = clone.head();
        clone.write("A.java", "more\n").commit("More");

        for (String revision : new String[] {"HEAD~1", "HEAD^", "work~", first, first.substring(0, 8)}) {
            Comparison found = resolve(Revisions.DEFAULT.withBase(revision));
            assertThat(found.base().hex()).as(revision).isEqualTo(first);
            assertThat(found.policy()).isEqualTo(found.base());
        }
    }

    @Test
    void aNamedHeadIsJudgedInsteadOfTheTree() throws Exception {
        clone.git("checkout", "-q", "main");
        clone.git("tag", "-a", "-m", "t", "annotated", "work");

        assertThat(resolve(Revisions.DEFAULT.withHead("work")).head().hex()).isEqualTo(clone.git("rev-parse", "work"));
        assertThat(resolve(Revisions.DEFAULT.withHead("annotated")).head().hex())
                .isEqualTo(clone.git("rev-parse", "work"));
    }

    @Test
    void packedRefsAndBranchNamesBeyondAsciiAreRead() throws Exception {
        clone.git("branch", "fünf", "main");
        clone.git("pack-refs", "--all");

        assertThat(resolve(Revisions.DEFAULT.withTarget("fünf")).base().hex()).isEqualTo(base);
        assertThat(resolve(Revisions.DEFAULT).base().hex()).isEqualTo(base);
    }

    @Test
    void whatNamesNothingIsAProblem() {
        for (String revision :
                new String[] {"nope", "-x", "HEAD~99", "main..work", "../x", "refs/heads/../../HEAD", ""}) {
            assertProblem(Kind.UNKNOWN_REVISION, () -> resolve(Revisions.DEFAULT.withBase(revision)));
        }
        assertProblem(Kind.UNKNOWN_REVISION, () -> resolve(Revisions.DEFAULT.withBase("deadbeef".repeat(5))));
    }

    @Test
    void withoutTargetOrRemoteThereIsNoGuess() {
        assertProblem(Kind.NO_TARGET, () -> gate().resolve(Revisions.DEFAULT));
    }

    @Test
    void anOrphanBranchHasNoMergeBase() throws Exception {
        clone.git("checkout", "-q", "--orphan", "orphan");
        clone.commit("Orphan");

        assertProblem(Kind.NO_MERGE_BASE, () -> resolve(Revisions.DEFAULT));
    }

    @Test
    void aShallowCloneIsJudgedUntilItsBaseIsMissing() throws Exception {
        user.write("C.java", "1").commit("One");
        GitSandbox shallow = user.cloneTo(folder.resolve("shallow"), "--depth=1");
        shallow.git("checkout", "-q", "-b", "work");
        shallow.write("A.java", "w").commit("Work");
        assertThat(gate(shallow.root()).resolve(Revisions.DEFAULT).base().hex()).isEqualTo(user.head());

        user.write("C.java", "2").commit("Two");
        user.write("C.java", "3").commit("Three");
        shallow.git("fetch", "-q", "--depth=1", "origin", "+main:refs/remotes/origin/main");
        assertProblem(Kind.SHALLOW_BASE_MISSING, () -> gate(shallow.root()).resolve(Revisions.DEFAULT));

        shallow.git("fetch", "-q", "--unshallow");
        assertThat(gate(shallow.root()).resolve(Revisions.DEFAULT).base().hex())
                .isEqualTo(user.git("rev-parse", "HEAD~2"));
    }

    @Test
    void aFolderThatCannotBeJudgedIsToldApart() throws Exception {
        Path plain = Files.createDirectories(folder.resolve("plain"));
        assertProblem(Kind.NOT_A_REPOSITORY, () -> WorkingCopy.discover(plain));
        assertProblem(Kind.NOT_A_REPOSITORY, () -> WorkingCopy.discover(folder.resolve("missing")));
        assertProblem(Kind.BARE, () -> WorkingCopy.discover(user.path(".git/objects")));
        clone.git("clone", "-q", "--bare", ".", folder.resolve("bare").toString());
        assertProblem(Kind.BARE, () -> WorkingCopy.discover(folder.resolve("bare")));
        GitSandbox empty = GitSandbox.create(folder.resolve("empty"));
        assertProblem(Kind.NO_COMMITS, () -> gate(empty.root()).resolve(Revisions.DEFAULT));
        assertProblem(Kind.NO_COMMITS, () -> gate(empty.root()).snapshot(1000));
    }

    @Test
    void stateWithinTheJudgedTreeIsRefused() {
        GateState within = GateState.at(user.path("state"));

        assertProblem(Kind.UNSAFE, () -> GateRepository.open(WorkingCopy.discover(user.root()), within));
    }

    @Test
    void sha256RepositoriesAreJudged() throws Exception {
        Path root = Files.createDirectories(folder.resolve("long"));
        GitSandbox.at(root).git("init", "-q", "-b", "main", "--object-format=sha256");
        GitSandbox longNames = GitSandbox.at(root);
        longNames.write("A", "1").commit("One");
        longNames.write("A", "2").write("B", "2");
        Files.createDirectories(longNames.path("gone"));

        GateRepository gate = gate(root);
        Snapshot snapshot = gate.snapshot(1000);
        assertThat(snapshot.tree().hex()).hasSize(64);
        assertThat(gate.changes(gate.resolve(Revisions.DEFAULT.withBase("HEAD")).base(), snapshot.tree()))
                .hasSize(2);
        assertThat(gate.moved(snapshot)).isEmpty();
    }
}
