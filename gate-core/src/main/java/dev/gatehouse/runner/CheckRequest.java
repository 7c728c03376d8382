package dev.gatehouse.runner;

import dev.gatehouse.git.Revisions;
import dev.gatehouse.verdict.Trust;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be judged, and how.
 *
 * @param directory a folder inside the repository
 * @param revisions what is judged against what
 * @param tier the tier asked for; empty means all gates
 * @param only the gates asked for; empty means those of the tier
 * @param trust where the gates run: in place or in a checkout
 * @param options switches
 * @param builtSince since when outputs in the tree count as made by this run, when the caller has just built it
 * @param claim what the worker says about its work
 */
public record CheckRequest(
        Path directory,
        Revisions revisions,
        Optional<String> tier,
        List<String> only,
        Trust trust,
        Set<Option> options,
        Optional<Instant> builtSince,
        String claim) {

    /** Switches of a check. */
    public enum Option {
        /** The judged tree's own policy: a preview, and the verdict says so. */
        POLICY_FROM_TREE,
        /** The first blocking failure ends the run. */
        FAIL_FAST,
        /** Nothing is read from the store or written to it. */
        NO_CACHE
    }

    public CheckRequest {
        only = List.copyOf(only);
        options = Set.copyOf(options);
    }

    /** The working tree, in place, by all gates. */
    public static CheckRequest of(Path directory) {
        return new CheckRequest(
                directory,
                Revisions.DEFAULT,
                Optional.empty(),
                List.of(),
                Trust.IN_PLACE,
                Set.of(),
                Optional.empty(),
                "");
    }
}
