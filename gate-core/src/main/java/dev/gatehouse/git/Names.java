package dev.gatehouse.git;

import dev.gatehouse.git.RepositoryProblem.Kind;
import dev.gatehouse.process.Captured;
import dev.gatehouse.process.Input;
import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what a user typed into a commit of ours. Branches win over tags of the same name; files and configuration of the
 * repository have no say.
 */
final class Names {
    private static final Pattern REVISION = Pattern.compile("([^~^]+)((?:[~^]\\d*)*)");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{4,64}");

    private final WorkingCopy copy;
    private final UserRefs refs;
    private final Intake intake;
    private final Git git;

    Names(WorkingCopy copy, UserRefs refs, Intake intake, Git git) {
        this.copy = copy;
        this.refs = refs;
        this.intake = intake;
        this.git = git;
    }

    /** The commit that a revision names, with its history in our repository. */
    ObjectId commit(String revision) throws IOException, InterruptedException {
        Matcher parts = REVISION.matcher(revision);
        if (!parts.matches()) {
            throw unknown(revision);
        }
        Optional<ObjectId> found = object(parts.group(1));
        ObjectId object = found.isPresent() ? found.get() : abbreviated(parts.group(1), revision);
        return peeled(object, parts.group(2), revision);
    }

    /** The full name of the ref that a short one stands for. */
    Optional<String> ref(String name) throws IOException {
        List<String> candidates = name.startsWith("refs/")
                ? List.of(name)
                : name.contains("/")
                        ? List.of("refs/remotes/" + name, "refs/heads/" + name, "refs/tags/" + name)
                        : List.of("refs/heads/" + name, "refs/remotes/" + name + "/HEAD", "refs/tags/" + name);
        for (String candidate : candidates) {
            if (refs.resolve(candidate).isPresent()) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private Optional<ObjectId> object(String name) throws IOException {
        if (name.equals("HEAD") || name.equals("@")) {
            return refs.resolve("HEAD");
        }
        if (HEX.matcher(name).matches() && (name.length() == 40 || name.length() == 64)) {
            return Optional.of(new ObjectId(name));
        }
        Optional<String> ref = ref(name);
        return ref.isPresent() ? refs.resolve(ref.get()) : Optional.empty();
    }

    private ObjectId abbreviated(String name, String revision) throws IOException, InterruptedException {
        if (!HEX.matcher(name).matches()) {
            throw unknown(revision);
        }
        Captured answer = intake.borrowing(copy.commonDir())
                .attempt(Input.none(), "rev-parse", "-q", "--verify", "--end-of-options", name + "^{commit}");
        if (answer.exitCode() != 0) {
            throw unknown(revision);
        }
        return new ObjectId(answer.text().strip());
    }

    private ObjectId peeled(ObjectId object, String steps, String revision) throws IOException, InterruptedException {
        try {
            intake.take(copy.commonDir(), object);
        } catch (RepositoryProblem e) {
            boolean absent = e.kind() == Kind.DAMAGED && e.why().contains("bad object " + object.hex());
            throw absent ? unknown(revision) : e;
        }
        Captured answer = git.attempt(
                Input.none(), "rev-parse", "-q", "--verify", "--end-of-options", object.hex() + steps + "^{commit}");
        if (answer.exitCode() != 0) {
            throw unknown(revision);
        }
        return new ObjectId(answer.text().strip());
    }

    static RepositoryProblem unknown(String revision) {
        return new RepositoryProblem(
                Kind.UNKNOWN_REVISION,
                "'" + revision + "' names no commit here.",
                "Accepted are HEAD, branches, remote branches such as origin/main, tags and object names, each with ~n or ^.",
                "List what there is with 'git branch -a', or fetch it first; a shallow clone may need"
                        + " 'git fetch --unshallow'.");
    }
}
