package dev.gatehouse.gate;

import java.util.List;
import java.util.Optional;

/** How a {@link Defect} is brought about in a tree, or why it cannot be. */
public sealed interface Planting {

    /** A file with this text, whether it was there before or not. */
    static Planting writing(String path, String text) {
        return new Edits(List.of(new Edit(path, Optional.of(text))));
    }

    /** Without this file. */
    static Planting removing(String path) {
        return new Edits(List.of(new Edit(path, Optional.empty())));
    }

    /** It cannot be planted there; the reason names what was looked for, in one line. */
    static Planting impossible(String reason) {
        return new Impossible(reason);
    }

    /**
     * It can be planted.
     *
     * @param edits one or more, each of another file
     */
    record Edits(List<Edit> edits) implements Planting {
        public Edits {
            edits = List.copyOf(edits);
            if (edits.isEmpty() || edits.stream().map(Edit::path).distinct().count() < edits.size()) {
                throw new IllegalArgumentException("a planting needs edits, one for each file, but has " + edits);
            }
        }
    }

    /**
     * What a file becomes.
     *
     * @param path relative to the root of the tree, with {@code /}
     * @param text its whole text, stored as UTF-8; empty when the file is removed. A file that was there keeps its mode
     */
    record Edit(String path, Optional<String> text) {}

    /**
     * It cannot be planted.
     *
     * @param reason why, in one line
     */
    record Impossible(String reason) implements Planting {}
}
