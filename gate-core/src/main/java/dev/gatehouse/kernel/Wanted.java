package dev.gatehouse.kernel;

import dev.gatehouse.config.GateEntry.When;
import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.PathGlobs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies {@code when:}. Where the changes cannot be read, every gate is wanted. */
final class Wanted {
    private final Ground ground;
    private Optional<List<String>> changed = Optional.empty();

    Wanted(Ground ground) {
        this.ground = ground;
    }

    /** Why the gate is not wanted; empty if it is. */
    Optional<String> objection(PlannedGate gate) {
        return gate.entry().when().flatMap(when -> objection(when));
    }

    private Optional<String> objection(When when) {
        try {
            List<String> paths = changed();
            PathGlobs globs = PathGlobs.of(when.changed());
            return BuildFiles.anyOf(paths) || paths.stream().anyMatch(globs::matches)
                    ? Optional.empty()
                    : Optional.of("nothing changed in " + String.join(", ", when.changed()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<String> changed() throws IOException {
        if (changed.isEmpty()) {
            List<String> paths = new ArrayList<>();
            for (Change change : ground.changes()) {
                change.before().ifPresent(paths::add);
                change.after().ifPresent(paths::add);
            }
            changed = Optional.of(paths);
        }
        return changed.get();
    }
}
