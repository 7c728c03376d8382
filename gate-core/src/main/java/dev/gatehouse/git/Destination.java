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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The repository that accepted commits go to. Two plumbing commands write to it, index-pack and update-ref, with the same
 * hardening as everywhere: of its own configuration neither can run anything.
 */
final class Destination {
    private static final String BRANCHES = "refs/heads/";

    private final Places places;
    private final Git git;
    private final WorkingCopy copy;
    private final UserRefs refs;

    Destination(Places places, Git git, WorkingCopy copy) {
        this.places = places;
        this.git = git;
        this.copy = copy;
        this.refs = new UserRefs(copy.gitDir(), copy.commonDir());
    }

    Optional<ObjectId> tip(String ref) throws IOException {
        return refs.resolve(ref);
    }

    void takeIn(ObjectId tip) throws IOException, InterruptedException {
        new Intake(places, git).take(copy.commonDir(), tip);
    }

    boolean advance(String ref, Optional<ObjectId> expected, ObjectId next) throws IOException, InterruptedException {
        refuseCheckedOut(ref);
        if (!tip(ref).equals(expected)) {
            return false;
        }
        Git there = Git.in(copy.commonDir()).setting("core.fsync=all", "core.fsyncMethod=fsync");
        bring(there, expected, next);
        String none = "0".repeat(next.hex().length());
        Captured answer = there.attempt(
                Input.none(),
                "update-ref",
                "--no-deref",
                ref,
                next.hex(),
                expected.map(ObjectId::hex).orElse(none));
        if (answer.exitCode() == 0) {
            return true;
        }
        if (!tip(ref).equals(expected)) {
            return false;
        }
        throw new RepositoryProblem(
                Kind.FAILED,
                ref + " of " + copy.root() + " could not be moved to " + next.abbreviated() + ".",
                "It says: " + answer.errTail().strip(),
                "If a file ends in .lock there and no git is running, remove it; then 'gate run --resume'.");
    }

    /** What the commit needs and the destination may lack, verified on arrival. */
    private void bring(Git there, Optional<ObjectId> expected, ObjectId next) throws IOException, InterruptedException {
        List<String> wanted = new ArrayList<>(List.of(next.hex()));
        Optional<ObjectId> head = refs.resolve("HEAD");
        for (ObjectId known :
                Stream.of(expected, head).flatMap(Optional::stream).toList()) {
            if (git.attempt(Input.none(), "cat-file", "-e", known.hex()).exitCode() == 0) {
                wanted.add("^" + known.hex());
            }
        }
        Path pack = Files.createTempFile(places.temporary(), "accept", ".pack");
        try {
            git.stream(
                    Input.text(String.join("\n", wanted) + "\n"),
                    (InputStream out) -> Files.copy(out, pack, StandardCopyOption.REPLACE_EXISTING),
                    "pack-objects",
                    "--revs",
                    "--stdout",
                    "--thin",
                    "--delta-base-offset",
                    "-q");
            there.ask(Input.file(pack), "index-pack", "--stdin", "--fix-thin");
        } finally {
            Files.deleteIfExists(pack);
        }
    }

    /** A branch under somebody's feet would make their tree look like a revert of what was accepted. */
    private void refuseCheckedOut(String ref) throws IOException {
        List<Path> heads = new ArrayList<>(
                List.of(copy.commonDir().resolve("HEAD"), copy.gitDir().resolve("HEAD")));
        Path linked = copy.commonDir().resolve("worktrees");
        if (Files.isDirectory(linked)) {
            try (Stream<Path> found = Files.list(linked)) {
                found.map(folder -> folder.resolve("HEAD")).forEach(heads::add);
            }
        }
        for (Path head : heads) {
            if (Files.isRegularFile(head) && Files.readString(head).strip().equals("ref: " + ref)) {
                throw new RepositoryProblem(
                        Kind.CHECKED_OUT,
                        "The branch " + ref.substring(ref.startsWith(BRANCHES) ? BRANCHES.length() : 0)
                                + " is checked out.",
                        "Moving it would leave the working tree at " + copy.root() + " behind its branch.",
                        "Check out another branch there, or integrate into one that nobody works on.");
            }
        }
    }
}
