package dev.gatehouse.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.testkit.GitSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees that go to workers and come back. */
class ExchangeTest {
    private static final String REF = "refs/heads/gatehouse/integration";
    private static final long LIMIT = GateRepository.DEFAULT_SIZE_LIMIT;

    @TempDir
    private Path folder;

    private GitSandbox user;
    private Exchange exchange;
    private ObjectId base;

    @BeforeEach
    void commitABase() throws IOException, InterruptedException {
        user = GitSandbox.create(folder.resolve("user"));
        user.write(".gitignore", "out/\n").write("a.txt", "one\n").write("b.txt", "one\n");
        base = new ObjectId(user.commit("Base"));
        GateRepository repository =
                GateRepository.open(WorkingCopy.discover(user.root()), GateState.at(folder.resolve("state")));
        repository.resolve(Revisions.DEFAULT.withTarget("main"));
        exchange = repository.exchange();
    }

    @Test
    void aCloneHasTheCommitItsHistoryAndNothingInCommonWithAnyOther() throws IOException, InterruptedException {
        GitSandbox clone = equipped("one");

        assertThat(clone.head()).isEqualTo(base.hex());
        assertThat(clone.git("status", "--porcelain")).isEmpty();
        assertThat(clone.git("symbolic-ref", "HEAD")).isEqualTo("refs/heads/work");
        assertThat(clone.git("remote")).isEmpty();
        assertThat(clone.path(".git/objects/info/alternates")).doesNotExist();
        assertThat(clone.path(".git/hooks")).doesNotExist();
    }

    @Test
    void whatComesBackIsTheTreeAsItStandsEvenWithoutItsGitFolder() throws IOException, InterruptedException {
        GitSandbox clone = equipped("one");
        clone.write("a.txt", "two\n").write("new.txt", "new\n").write("out/x", "built\n");
        clone.git("update-index", "--assume-unchanged", "a.txt");
        Files.delete(clone.path("b.txt"));
        Files.move(clone.path(".git"), folder.resolve("stolen"));

        Snapshot taken = exchange.collect(clone.root(), exchange.treeOf(base), LIMIT);
        ObjectId commit = exchange.commit(taken.tree(), List.of(base), "Work\n", Instant.EPOCH);
        exchange.keep("run/1/1", commit);
        GitSandbox seen = GitSandbox.at(equip("seen", commit));

        assertThat(seen.git("ls-files")).isEqualTo(".gitignore\na.txt\nnew.txt");
        assertThat(seen.path("a.txt")).hasContent("two");
        assertThat(exchange.kept("run/1/1")).contains(commit);
        exchange.release("run/1/1");
        assertThat(exchange.kept("run/1/1")).isEmpty();
    }

    @Test
    void acceptingComparesAndSwaps() throws IOException, InterruptedException {
        ObjectId first = work("a.txt", "first\n", base);
        ObjectId second = work("b.txt", "second\n", first);

        assertThat(exchange.advance(REF, Optional.empty(), first)).isTrue();
        assertThat(exchange.advance(REF, Optional.empty(), second)).isFalse();
        assertThat(exchange.advance(REF, Optional.of(base), second)).isFalse();
        assertThat(exchange.tip(REF)).contains(first);
        assertThat(exchange.advance(REF, Optional.of(first), second)).isTrue();

        assertThat(user.git("log", "--format=%s", REF)).isEqualTo("Work\nWork\nBase");
        assertThat(user.git("fsck", "--strict")).isEmpty();
        assertThat(user.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void noHookOfTheTargetRuns() throws IOException, InterruptedException {
        Path hook = user.path(".git/hooks/reference-transaction");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\ntouch '" + folder.resolve("ran") + "'\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();

        assertThat(exchange.advance(REF, Optional.empty(), work("a.txt", "x\n", base)))
                .isTrue();

        assertThat(folder.resolve("ran")).doesNotExist();
        user.git("update-ref", "refs/heads/other", "HEAD");
        assertThat(folder.resolve("ran")).exists();
    }

    @Test
    void aBranchThatIsCheckedOutIsNotMoved() throws IOException, InterruptedException {
        ObjectId next = work("a.txt", "x\n", base);
        user.git(
                "worktree",
                "add",
                "-q",
                "-b",
                "elsewhere",
                folder.resolve("linked").toString());

        for (String branch : List.of("main", "elsewhere")) {
            assertThatThrownBy(() -> exchange.advance("refs/heads/" + branch, Optional.of(base), next))
                    .isInstanceOfSatisfying(
                            RepositoryProblem.class,
                            problem -> assertThat(problem.kind()).isEqualTo(RepositoryProblem.Kind.CHECKED_OUT));
        }
        assertThat(user.head()).isEqualTo(base.hex());
    }

    @Test
    void mergingTellsWhatGoesTogetherFromWhatDoesNot() throws IOException, InterruptedException {
        ObjectId ours = work("a.txt", "ours\n", base);

        assertThat(exchange.merge(ours, work("b.txt", "theirs\n", base)).isClean())
                .isTrue();
        assertThat(exchange.merge(ours, work("a.txt", "theirs\n", base)).conflicts())
                .containsExactly("a.txt");
        assertThat(exchange.isAncestor(base, ours)).isTrue();
        assertThat(exchange.isAncestor(ours, base)).isFalse();
    }

    private ObjectId work(String path, String text, ObjectId parent) throws IOException, InterruptedException {
        GitSandbox clone = GitSandbox.at(equip("work-" + System.nanoTime(), parent));
        clone.write(path, text);
        Snapshot taken = exchange.collect(clone.root(), exchange.treeOf(parent), LIMIT);
        exchange.forget(clone.root());
        return exchange.commit(taken.tree(), List.of(parent), "Work\n", Instant.EPOCH);
    }

    private GitSandbox equipped(String name) throws IOException, InterruptedException {
        return GitSandbox.at(equip(name, base));
    }

    private Path equip(String name, ObjectId commit) throws IOException, InterruptedException {
        Path place = folder.resolve(name);
        exchange.equip(place, commit, "work");
        return place;
    }
}
