package dev.gatehouse.submission;

import java.util.List;
import java.util.Optional;

/**
 * One path that differs between base and submission. Paths are relative to the root of the tree, with {@code /}.
 *
 * @param before the path on the base; empty for an added file
 * @param after the path in the submission; empty for a deleted one; other than {@code before} for a rename
 * @param added the lines that the submission added or changed, in its own numbering. A file whose content changed
 *     without hunks (binary, too large to diff) counts as wholly changed: {@link Lines#ALL}
 */
public record Change(Optional<String> before, Optional<String> after, List<Lines> added) {

    /** @throws IllegalArgumentException if there is neither a path before nor one after */
    public Change {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change needs a path before or after");
        }
        added = List.copyOf(added);
    }

    /** The path in the submission, or on the base for a deleted file. */
    public String path() {
        return after.or(() -> before).orElseThrow();
    }

    /** Whether the submission added or changed that line (from 1; 0, the file as a whole, always counts). */
    public boolean touches(int line) {
        return line == 0 ? after.isPresent() : added.stream().anyMatch(range -> range.contains(line));
    }
}
