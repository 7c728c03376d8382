package dev.gatehouse.gates.tamper.tokens;

import org.jspecify.annotations.Nullable;

/** What the lexer is inside of: a string, code interpolated into it, or a JSX element. Kept as a list on the heap. */
final class Frame {
    enum Mode {
        /** The characters of a string. */
        TEXT,
        /** Code within a string or an element. */
        HOLE,
        /** The format behind interpolated code. */
        FORMAT,
        /** Between the brackets of a tag. */
        TAG,
        /** Between tags. */
        CHILDREN
    }

    final @Nullable Frame below;
    final Quote quote;
    Mode mode;
    /** Open brackets in a hole, open elements in markup. */
    int depth;
    /** Whether the tag is a closing one. */
    boolean closing;

    Frame(@Nullable Frame below, Mode mode, Quote quote) {
        this.below = below;
        this.mode = mode;
        this.quote = quote;
    }
}
