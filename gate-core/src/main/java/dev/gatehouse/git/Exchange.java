package dev.gatehouse.git;

import dev.gatehouse.process.Captured;
import dev.gatehouse.process.Input;
import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How trees travel to workers and back: a clone of its own for each of them, submissions out of it, accepted commits into
 * the target. No git is ever run in a folder that a worker has had, and nothing that a worker hands in reaches the target
 * before {@link #advance}. Safe for several threads and processes. Every method throws {@link RepositoryProblem} when a
 * repository or git won't do.
 */
public final class Exchange {
    /** Our own names for commits, beside which garbage collection would drop them. */
    private static final String KEPT = "refs/submissions/";

    private static final String AUTHOR = "Gatehouse";
    private static final String ADDRESS = "gatehouse@localhost";

    private final Places places;
    private final Git git;
    private final Destination destination;

    Exchange(Places places, Git git, WorkingCopy copy) {
        this.places = places;
        this.git = git;
        this.destination = new Destination(places, git, copy);
    }

    /**
     * Makes a repository with a working tree that shares nothing with any other: a commit with its history, checked out
     * on a branch. It has no remote, no hooks, and an author of its own.
     *
     * @param folder does not exist yet, or is empty
     */
    public void equip(Path folder, ObjectId commit, String branch) throws IOException, InterruptedException {
        Path root = Files.createDirectories(folder).toRealPath();
        Git clone = Git.in(Files.createDirectories(root.resolve(".git")));
        clone.ask("init", "-q", "--template=", "--initial-branch=" + branch, format(commit));
        Path pack = Files.createTempFile(places.temporary(), "clone", ".pack");
        try {
            git.stream(
                    Input.text(commit.hex() + "\n"),
                    (InputStream out) -> Files.copy(out, pack, StandardCopyOption.REPLACE_EXISTING),
                    "pack-objects",
                    "--revs",
                    "--stdout",
                    "--delta-base-offset",
                    "-q");
            clone.ask(Input.file(pack), "index-pack", "--stdin");
        } finally {
            Files.deleteIfExists(pack);
        }
        clone.ask("update-ref", "refs/heads/" + branch, commit.hex());
        clone.ask("config", "core.bare", "false");
        clone.ask("config", "user.name", "Worker");
        clone.ask("config", "user.email", "worker@localhost");
        clone.over(root, root.resolve(".git/index")).ask("read-tree", "--reset", "-u", commit.hex());
    }

    private static String format(ObjectId commit) {
        return "--object-format=" + (commit.hex().length() == 64 ? "sha256" : "sha1");
    }

    /**
     * Takes in the files of a folder as they are now, whatever became of its {@code .git}.
     *
     * @param started the tree that the worker began with: committed files count although they are ignored
     * @param sizeLimit bytes above which a file is named instead of read
     */
    public Snapshot collect(Path folder, ObjectId started, long sizeLimit) throws IOException, InterruptedException {
        return new SnapshotTaker(places, git, folder.toRealPath()).take(started, sizeLimit);
    }

    /** Forgets what {@link #collect} remembers of a folder. */
    public void forget(Path folder) throws IOException {
        StateFiles.deleteTree(places.worktree(folder.toAbsolutePath()));
    }

    /** Deletes a folder that a worker has had, following no link, also where it took away the right to write. */
    public void delete(Path folder) throws IOException {
        StateFiles.deleteTree(folder);
    }

    /**
     * Makes a commit. The same arguments give the same commit.
     *
     * @param at author and committer time, to the second
     */
    public ObjectId commit(ObjectId tree, List<ObjectId> parents, String message, Instant at)
            throws IOException, InterruptedException {
        String time = "@" + at.getEpochSecond() + " +0000";
        String[] words = new String[2 + 2 * parents.size()];
        words[0] = "commit-tree";
        words[1] = tree.hex();
        for (int i = 0; i < parents.size(); i++) {
            words[2 + 2 * i] = "-p";
            words[3 + 2 * i] = parents.get(i).hex();
        }
        Captured answer = git.withAll(Map.of(
                        "GIT_AUTHOR_NAME", AUTHOR,
                        "GIT_AUTHOR_EMAIL", ADDRESS,
                        "GIT_AUTHOR_DATE", time,
                        "GIT_COMMITTER_NAME", AUTHOR,
                        "GIT_COMMITTER_EMAIL", ADDRESS,
                        "GIT_COMMITTER_DATE", time))
                .ask(Input.text(message), words);
        return new ObjectId(answer.text().strip());
    }

    /** The tree of a commit in our repository. */
    public ObjectId treeOf(ObjectId commit) throws IOException, InterruptedException {
        return new ObjectId(git.ask("rev-parse", "--verify", commit.hex() + "^{tree}")
                .text()
                .strip());
    }

    /** Whether one commit is reachable from another. */
    public boolean isAncestor(ObjectId older, ObjectId newer) throws IOException, InterruptedException {
        return git.attempt(Input.none(), "merge-base", "--is-ancestor", older.hex(), newer.hex())
                        .exitCode()
                == 0;
    }

    /**
     * Keeps a commit under a name such as {@code run/task/1} until it is {@linkplain #release released}; until then
     * {@code gate check --head} finds it.
     */
    public void keep(String name, ObjectId commit) throws IOException, InterruptedException {
        git.ask("update-ref", KEPT + name, commit.hex());
        new Intake(places, git).remember(commit);
    }

    /** The commit kept under a name. */
    public Optional<ObjectId> kept(String name) throws IOException, InterruptedException {
        Captured answer = git.attempt(Input.none(), "rev-parse", "-q", "--verify", KEPT + name);
        return answer.exitCode() == 0 ? Optional.of(new ObjectId(answer.text().strip())) : Optional.empty();
    }

    /** Lets go of a commit; a name that is not there is released already. */
    public void release(String name) throws IOException, InterruptedException {
        git.ask("update-ref", "-d", KEPT + name);
    }

    /**
     * Merges two commits as {@code git merge} would, without any working tree, merge driver or hook.
     *
     * @throws RepositoryProblem if git is older than 2.38
     */
    public Merge merge(ObjectId ours, ObjectId theirs) throws IOException, InterruptedException {
        Captured answer = git.attempt(
                Input.none(),
                "merge-tree",
                "--write-tree",
                "-z",
                "--name-only",
                "--no-messages",
                ours.hex(),
                theirs.hex());
        if (answer.exitCode() > 1) {
            throw new RepositoryProblem(
                    RepositoryProblem.Kind.FAILED,
                    "git merge-tree ended with exit code " + answer.exitCode() + ".",
                    "It says: " + answer.errTail().strip(),
                    "Submissions are merged with git 2.38 or newer; 'git --version' tells which one is on the PATH.");
        }
        List<String> fields = List.of(answer.text().split("\0"));
        List<String> conflicts = fields.stream()
                .skip(1)
                .filter(path -> !path.isEmpty())
                .distinct()
                .toList();
        return new Merge(new ObjectId(fields.get(0).strip()), conflicts);
    }

    /**
     * What two commits make together.
     *
     * @param tree the merged tree; with conflict marks where there are conflicts
     * @param conflicts paths that need a hand
     */
    public record Merge(ObjectId tree, List<String> conflicts) {
        public Merge {
            conflicts = List.copyOf(conflicts);
        }

        /** Whether nothing is left to do by hand. */
        public boolean isClean() {
            return conflicts.isEmpty();
        }
    }

    /** Where a full ref name of the target points to, with its history in our repository; empty when there is none. */
    public Optional<ObjectId> tip(String ref) throws IOException, InterruptedException {
        Optional<ObjectId> tip = destination.tip(ref);
        if (tip.isPresent()) {
            destination.takeIn(tip.get());
        }
        return tip;
    }

    /**
     * Moves a ref of the target from one commit to another, if it is where it is expected: compare and swap. The commit
     * and what it needs are there durably before the ref is moved. No hook runs.
     *
     * @param ref a full name such as {@code refs/heads/gatehouse/integration}
     * @param expected where it points to now; empty when it must not exist
     * @return whether it was moved
     * @throws RepositoryProblem CHECKED_OUT if a working tree stands on that branch
     */
    public boolean advance(String ref, Optional<ObjectId> expected, ObjectId next)
            throws IOException, InterruptedException {
        return destination.advance(ref, expected, next);
    }
}
