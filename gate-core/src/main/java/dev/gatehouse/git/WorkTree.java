package dev.gatehouse.git;

import dev.gatehouse.git.RepositoryProblem.Kind;
import dev.gatehouse.process.Captured;
import dev.gatehouse.process.Input;
import dev.gatehouse.submission.ObjectId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The questions and commands that git gets about the judged working tree, through an index of ours. */
final class WorkTree {
    private final Git git;
    private final Path index;

    WorkTree(Git git, Path root, Path index) {
        this.git = git.over(root, index);
        this.index = index;
    }

    Path index() {
        return index;
    }

    /**
     * What differs from the index.
     *
     * @param tracked files of the index that are not as they were; touched counts
     * @param untracked raw paths of files outside the index that no .gitignore names; with a slash for a repository
     */
    record Difference(List<RawChange> tracked, List<String> untracked) {
        boolean isEmpty() {
            return tracked.isEmpty() && untracked.isEmpty();
        }
    }

    /** Starts the index over from a tree, keeping what is known of files that it has the same. */
    void seed(ObjectId tree) throws IOException, InterruptedException {
        git.ask("read-tree", "--reset", tree.hex());
    }

    /** Two processes side by side: one looks at every tracked file, the other walks the folders. */
    Difference difference() throws IOException, InterruptedException {
        CompletableFuture<List<String>> untracked = new CompletableFuture<>();
        Thread walker = new Thread(() -> walk(untracked), "gate-untracked");
        walker.setDaemon(true);
        walker.start();
        try {
            // Not "dirty": that would run git inside submodules, with their configuration.
            List<RawChange> tracked = git.stream(
                    Input.none(), RawChange::readAll, "diff-files", "-z", "--raw", "--ignore-submodules=dirty");
            return new Difference(tracked, untracked.get());
        } catch (ExecutionException e) {
            throw Git.carriedOver(e);
        } finally {
            walker.interrupt();
        }
    }

    private void walk(CompletableFuture<List<String>> untracked) {
        try {
            untracked.complete(git.stream(
                    Input.none(), NulFields::all, "ls-files", "-o", "-z", "--exclude-per-directory=.gitignore"));
        } catch (IOException | InterruptedException | RuntimeException e) {
            untracked.completeExceptionally(e);
        }
    }

    /** Sets entries by record, in the format of {@code update-index --index-info}. */
    void set(StringBuilder records) throws IOException, InterruptedException {
        if (records.length() > 0) {
            git.ask(raw(records), "update-index", "-z", "--index-info");
        }
    }

    /** Takes files in as they are on disk. */
    void add(StringBuilder paths) throws IOException, InterruptedException {
        if (paths.length() == 0) {
            return;
        }
        Captured answer = git.attempt(raw(paths), "update-index", "--add", "--remove", "--replace", "-z", "--stdin");
        if (answer.exitCode() != 0) {
            throw new RepositoryProblem(
                    Kind.MOVING,
                    "The working tree could not be read as a whole.",
                    "It says: " + answer.errTail().strip(),
                    "Wait until nothing changes the tree any more, and run again.");
        }
    }

    ObjectId writeTree() throws IOException, InterruptedException {
        return new ObjectId(git.ask("write-tree").text().strip());
    }

    /** What tells whether the index is the file that it was. */
    String identity() throws IOException {
        var attributes = Files.readAttributes(index, "unix:ino,size,lastModifiedTime");
        return attributes.get("ino") + " " + attributes.get("size") + " " + attributes.get("lastModifiedTime");
    }

    private static Input raw(StringBuilder text) {
        InputStream bytes = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        return Input.stream(bytes);
    }
}
