package dev.gatehouse.policy;

import dev.gatehouse.config.GateFile;
import dev.gatehouse.config.Protection;
import dev.gatehouse.config.Protection.Action;
import dev.gatehouse.plan.RunnerFiles;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.PathGlobs;
import dev.gatehouse.submission.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A protected path that a submission changes.
 *
 * @param path the path
 * @param before mode and object name on the base; empty text when it was not there
 * @param after mode and object name in the submission; empty text when it is gone
 * @param action what the policy asks for
 */
public record ProtectedChange(String path, String before, String after, Protection.Action action) {
    /** Where the policy lies; always protected. */
    static final String POLICY_FILE = GateFile.NAME;

    /** The protected paths that a subject changes, in the order of their names. */
    public static List<ProtectedChange> in(Subject subject, Standard standard) {
        List<Guard> guards = guards(standard);
        List<Guard> runners = runners(standard);
        return subject.changes().stream()
                .flatMap(ProtectedChange::paths)
                .distinct()
                .sorted()
                .flatMap(path -> action(path, guards)
                        .or(() -> action(path, runners))
                        .map(action -> of(path, softened(path, action, standard), subject.entries()))
                        .stream())
                .toList();
    }

    /**
     * The name of a set of changes, for approving exactly them: SHA-256 over their paths and what stood and stands
     * there, in hexadecimal. Only those that ask for a person count.
     */
    public static String digest(List<ProtectedChange> changes) {
        Canonical canonical = new Canonical().add("protected/1");
        changes.stream()
                .filter(ProtectedChange::asksForPerson)
                .sorted((one, other) -> one.path.compareTo(other.path))
                .forEach(change -> canonical.addAll(List.of(change.path, change.before, change.after)));
        return canonical.hex();
    }

    /** Whether a person has to approve it. */
    public boolean asksForPerson() {
        return action == Action.PERSON;
    }

    private static ProtectedChange of(String path, Action action, TreeEntries entries) {
        return new ProtectedChange(
                path,
                entries.entry(Side.BASE, path).orElse(""),
                entries.entry(Side.HEAD, path).orElse(""),
                action);
    }

    /** A preview by the tree's own policy was asked for by a person, and says that it is one. */
    private static Action softened(String path, Action action, Standard standard) {
        return standard.identity().fromTree() && path.equals(POLICY_FILE) ? Action.REPORT : action;
    }

    private static Stream<String> paths(Change change) {
        return Stream.of(change.before(), change.after()).flatMap(Optional::stream);
    }

    /** The strictest action that an entry asks for. */
    private static Optional<Action> action(String path, List<Guard> guards) {
        return guards.stream()
                .filter(guard -> guard.reaches(path))
                .map(Guard::action)
                .min(Comparator.naturalOrder());
    }

    private static List<Guard> guards(Standard standard) {
        List<Guard> guards = new ArrayList<>();
        guards.add(new Guard(PathGlobs.of(List.of(POLICY_FILE)), Action.PERSON));
        standard.config()
                .protect()
                .forEach(entry -> guards.add(new Guard(PathGlobs.of(entry.paths()), entry.action())));
        return guards;
    }

    /**
     * What decides what runs is protected though no entry says so: a checkout takes it from the base, so that nobody has
     * judged what the submission makes of it. An entry may say that showing it is enough.
     */
    private static List<Guard> runners(Standard standard) {
        Action action = standard.identity().fromTree() ? Action.REPORT : Action.PERSON;
        return List.of(new Guard(
                PathGlobs.of(RunnerFiles.of(standard.plan(), standard.config().setup())), action));
    }

    private record Guard(PathGlobs globs, Action action) {
        /**
         * Whether a glob matches the path, a folder that it lies in, or what is below it: a link in the place of a
         * protected folder is a change of that folder.
         */
        boolean reaches(String path) {
            if (globs.matches(path) || globs.matches(path + "/")) {
                return true;
            }
            for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
                if (globs.matches(path.substring(0, end))) {
                    return true;
                }
            }
            return false;
        }
    }
}
