package dev.gatehouse.gates.planting;

import dev.gatehouse.gate.Planting;

/**
 * A text file of a tree.
 *
 * @param path from the root of the tree
 * @param text the whole of it
 */
record Source(String path, String text) {

    /** It with more at its end, on lines of its own. */
    Planting with(String more) {
        return Planting.writing(path, (text.endsWith("\n") ? text : text + "\n") + more);
    }

    /** It with another text. */
    Planting becoming(String other) {
        return Planting.writing(path, other);
    }
}
