package dev.gatehouse.gates.tamper.change;

import dev.gatehouse.submission.Change;
import java.util.Optional;

/**
 * One changed file before and after; at least one of the two is there. A renamed file is one pair.
 *
 * @param change the paths and the lines that were added
 * @param before as the base has it; empty for an added file, and for one that is binary or too large
 * @param after as the submission has it; empty for a deleted file, and for one that is binary or too large
 */
public record FilePair(Change change, Optional<SourceText> before, Optional<SourceText> after) {

    /** The path in the submission, or on the base for a deleted file. */
    public String path() {
        return change.path();
    }
}
