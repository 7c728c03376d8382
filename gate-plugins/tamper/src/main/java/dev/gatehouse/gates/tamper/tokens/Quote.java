package dev.gatehouse.gates.tamper.tokens;

/**
 * One way to write a string.
 *
 * @param open what begins it, prefix included
 * @param close what ends it
 * @param escape how its end can stand inside it
 * @param multiline whether it may go on in the next line; one that may not ends with its line, closed or not
 * @param hole what begins interpolated code, ended by a brace; empty if nothing does
 */
record Quote(String open, String close, Escape escape, boolean multiline, String hole) {

    enum Escape {
        BACKSLASH,
        DOUBLED,
        NONE
    }

    static Quote line(String open, String close) {
        return new Quote(open, close, Escape.BACKSLASH, false, "");
    }

    static Quote lines(String open, String close, Escape escape) {
        return new Quote(open, close, escape, true, "");
    }

    Quote with(String interpolation) {
        return new Quote(open, close, escape, multiline, interpolation);
    }

    /** Whether interpolated code ends in a format, as {@code {x:>10}} does. */
    boolean formats() {
        return hole.startsWith("{");
    }
}
