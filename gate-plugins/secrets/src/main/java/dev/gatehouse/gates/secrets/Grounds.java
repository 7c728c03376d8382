package dev.gatehouse.gates.secrets;

import dev.gatehouse.gate.GateContext;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.PathGlobs;
import dev.gatehouse.submission.Side;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is to look through: the changed files, or all. Where no changed file is left to look at, it is all: having
 * examined nothing would prove nothing.
 */
final class Grounds {
    private final GateContext context;
    private final PathGlobs excluded;
    private final List<Change> changes;
    private final boolean whole;

    Grounds(GateContext context, SecretsSettings.Scan scan, PathGlobs excluded) throws IOException {
        this.context = context;
        this.excluded = excluded;
        this.changes = context.changes();
        this.whole = scan == SecretsSettings.Scan.TREE
                || changes.stream()
                        .noneMatch(change -> change.after().filter(this::counts).isPresent());
    }

    /** The files of a side; of the head's changed files only the touched lines count. */
    List<Ground> on(Side side) throws IOException {
        if (whole) {
            return context.content(side).paths().stream()
                    .filter(this::counts)
                    .map(path -> Ground.whole(side, path))
                    .toList();
        }
        return changes.stream()
                .flatMap(change -> (side == Side.HEAD
                                ? change.after().map(path -> new Ground(side, path, change.added()))
                                : change.before().map(path -> Ground.whole(side, path)))
                        .stream())
                .filter(ground -> counts(ground.path()))
                .toList();
    }

    /** The files of the head on whose untouched lines a secret of the base may still stand. */
    List<Ground> untouched() throws IOException {
        return whole ? List.of() : on(Side.HEAD);
    }

    /** How many of the files are new: the base was asked for them and has none. */
    long added() {
        return whole
                ? 0
                : changes.stream().filter(change -> change.before().isEmpty()).count();
    }

    /** Where changed files stood on the base. */
    Map<String, String> origins() {
        Map<String, String> origins = new HashMap<>();
        for (Change change : changes) {
            change.after().ifPresent(after -> origins.put(after, change.before().orElse(after)));
        }
        return origins;
    }

    private boolean counts(String path) {
        return !excluded.matches(path);
    }
}
