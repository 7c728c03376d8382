package dev.gatehouse.git;

import dev.gatehouse.git.Comparison.Tip;
import dev.gatehouse.git.RepositoryProblem.Kind;
import dev.gatehouse.process.Captured;
import dev.gatehouse.process.Input;
import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the tip of a target where the target is. A repository on this machine is read each time; a remote one is asked
 * when the judged repository believes something else than we saw there last.
 */
final class Tips {
    private final WorkingCopy copy;
    private final UserRefs refs;
    private final Intake intake;
    private final Git git;

    Tips(WorkingCopy copy, UserRefs refs, Intake intake, Git git) {
        this.copy = copy;
        this.refs = refs;
        this.intake = intake;
        this.git = git;
    }

    /**
     * A tip with its history in our repository.
     *
     * @param note what the reader of the verdict should know
     */
    record Found(ObjectId commit, Tip tip, Optional<String> note) {}

    Found of(Target target) throws IOException, InterruptedException {
        if (target.url().isEmpty()) {
            return read(target, copy.commonDir(), refs, Tip.LOCAL_REF);
        }
        Optional<Path> gitDir = onThisMachine(target.url().get());
        if (gitDir.isPresent()) {
            Path common = WorkingCopy.commonDir(gitDir.get());
            return read(target, common, new UserRefs(gitDir.get(), common), Tip.ASKED_AT_URL);
        }
        return remote(target, target.url().get());
    }

    private Found read(Target target, Path commonDir, UserRefs from, Tip tip) throws IOException, InterruptedException {
        ObjectId commit = from.resolve(target.ref()).orElseThrow(() -> missing(target));
        intake.take(commonDir, commit);
        return new Found(commit, tip, Optional.empty());
    }

    private static Optional<Path> onThisMachine(String url) throws IOException {
        String path = url.startsWith("file://") ? url.substring("file://".length()) : url;
        try {
            Path folder = Path.of(path);
            if (!folder.isAbsolute() || !Files.isDirectory(folder)) {
                return Optional.empty();
            }
            return WorkingCopy.isGitDir(folder) ? Optional.of(folder.toRealPath()) : WorkingCopy.gitDir(folder);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Found remote(Target target, String url) throws IOException, InterruptedException {
        String ref = "refs/targets/" + StateFiles.digest(target.toString()).substring(0, 16);
        Path file = git.gitDir().resolve(ref);
        Optional<ObjectId> seen = StateFiles.read(file).map(text -> new ObjectId(text.strip()));
        if (seen.isPresent() && seen.equals(believed(target))) {
            return new Found(seen.get(), Tip.SEEN_AT_URL, Optional.empty());
        }
        Captured answer = git.withAll(Hardening.network())
                .setting("protocol.https.allow=always", "protocol.ssh.allow=always")
                .attempt(
                        Input.none(),
                        "fetch",
                        "-q",
                        "--no-tags",
                        "--no-write-fetch-head",
                        "--no-auto-maintenance",
                        "--end-of-options",
                        url,
                        "+" + target.ref() + ":" + ref);
        if (answer.exitCode() == 0) {
            ObjectId tip = new ObjectId(StateFiles.read(file).orElseThrow().strip());
            intake.remember(tip);
            return new Found(tip, Tip.ASKED_AT_URL, Optional.empty());
        }
        String why = answer.errTail().strip();
        String note = target + " could not be asked, so its tip as last seen is used: " + why;
        return seen.map(tip -> new Found(tip, Tip.SEEN_AT_URL, Optional.of(note)))
                .orElseThrow(() -> unreachable(target, why));
    }

    /** What the judged repository remembers of the same branch. */
    private Optional<ObjectId> believed(Target target) throws IOException {
        return refs.resolve(target.ref().replaceFirst("^refs/heads/", "refs/remotes/origin/"));
    }

    private static RepositoryProblem missing(Target target) {
        return new RepositoryProblem(
                Kind.NO_TARGET,
                "The target " + target + " does not exist.",
                "The ref is gone, or the repository has moved.",
                "Fetch it, or name another one with --target REF, or run 'gate init' again.");
    }

    private static RepositoryProblem unreachable(Target target, String why) {
        return new RepositoryProblem(
                Kind.NO_TARGET,
                "The target " + target + " could not be asked and was never seen before.",
                "git says: " + why,
                "Check the network and your access (no password can be typed here), or name a base with --base REV.");
    }
}
