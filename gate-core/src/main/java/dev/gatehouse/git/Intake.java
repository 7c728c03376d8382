package dev.gatehouse.git;

import dev.gatehouse.git.RepositoryProblem.Kind;
import dev.gatehouse.process.Captured;
import dev.gatehouse.process.Input;
import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Copies history out of a repository that is not ours, with every object verified against its name. Git runs in our
 * repository only and sees the other one's objects for the time of one command; its configuration, hooks, replace refs,
 * grafts and shallow file are never read. What arrives must be complete without the other repository.
 */
final class Intake {
    /** Tips named as "already here"; more would only lengthen the question. */
    private static final int MAX_KNOWN = 64;

    private static final int KEPT = 256;

    private final Places places;
    private final Git git;

    Intake(Places places, Git git) {
        this.places = places;
        this.git = git;
    }

    /**
     * Makes sure that we hold a commit and all its history.
     *
     * @param commonDir the repository that has it
     * @throws RepositoryProblem DAMAGED when objects are missing or false
     */
    void take(Path commonDir, ObjectId tip) throws IOException, InterruptedException {
        Shallow shallow = new Shallow(places, borrowing(commonDir));
        if (places.knows(tip) && !shallow.mayHaveGrown(commonDir)) {
            return;
        }
        try (FolderLock lock = FolderLock.take(places.lock("intake"))) {
            if (shallow.update(commonDir)) {
                forgetTips();
            }
            if (!places.knows(tip)) {
                copy(commonDir, tip);
                remember(tip);
            }
        }
    }

    /** There is history now that we lack, so no tip is complete. */
    private void forgetTips() throws IOException {
        for (Path tip : StateFiles.beyondNewest(places.known(), 0)) {
            Files.deleteIfExists(tip);
        }
    }

    /** Notes a tip whose history came in by another way. */
    void remember(ObjectId tip) throws IOException {
        StateFiles.write(places.known().resolve(tip.hex()), tip.hex() + "\n");
        for (Path old : StateFiles.beyondNewest(places.known(), KEPT)) {
            Files.deleteIfExists(old);
        }
    }

    private void copy(Path commonDir, ObjectId tip) throws IOException, InterruptedException {
        Git borrowing = borrowing(commonDir);
        Path pack = Files.createTempFile(places.temporary(), "intake", ".pack");
        try {
            pack(borrowing, tip.hex() + "\n" + known(), pack, commonDir);
            unpack(pack, commonDir);
        } finally {
            Files.deleteIfExists(pack);
        }
    }

    /** Our git with a view of the other's objects on top of ours. */
    Git borrowing(Path commonDir) {
        String quoted =
                commonDir.resolve("objects").toString().replace("\\", "\\\\").replace("\"", "\\\"");
        return git.with("GIT_ALTERNATE_OBJECT_DIRECTORIES", '"' + quoted.replace("\n", "\\n") + '"');
    }

    private static void pack(Git borrowing, String wanted, Path pack, Path commonDir)
            throws IOException, InterruptedException {
        try {
            borrowing.stream(
                    Input.text(wanted),
                    (InputStream out) -> Files.copy(out, pack, StandardCopyOption.REPLACE_EXISTING),
                    "pack-objects",
                    "--revs",
                    "--stdout",
                    "--thin",
                    "--delta-base-offset",
                    "--no-use-bitmap-index",
                    "-q");
        } catch (RepositoryProblem e) {
            throw e.kind() == Kind.FAILED ? damaged(commonDir, e.why()) : e;
        }
    }

    private void unpack(Path pack, Path commonDir) throws IOException, InterruptedException {
        Captured answer = git.attempt(
                Input.file(pack), "index-pack", "--stdin", "--fix-thin", "--check-self-contained-and-connected");
        // 1 only says that the pack builds on objects which we had before.
        if (answer.exitCode() > 1) {
            throw damaged(commonDir, "It says: " + answer.errTail().strip());
        }
    }

    private String known() throws IOException {
        if (!Files.isDirectory(places.known())) {
            return "";
        }
        try (Stream<Path> tips = Files.list(places.known())) {
            return tips.map(tip -> tip.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .limit(MAX_KNOWN)
                    .map(name -> "^" + name + "\n")
                    .collect(Collectors.joining());
        }
    }

    private static RepositoryProblem damaged(Path commonDir, String why) {
        return new RepositoryProblem(
                Kind.DAMAGED,
                "Objects of " + commonDir + " are missing or are not what their names say.",
                why,
                "Run 'git fsck' there; in a partial clone, run 'git fetch --refetch --no-filter' first.");
    }
}
