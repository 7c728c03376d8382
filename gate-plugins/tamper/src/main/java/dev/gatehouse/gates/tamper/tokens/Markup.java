package dev.gatehouse.gates.tamper.tokens;

import dev.gatehouse.gates.tamper.tokens.Frame.Mode;

/** Walks through a JSX element. */
final class Markup {
    private Markup() {}

    /**
     * One step on.
     *
     * @param at where it led
     * @param hole whether code begins there
     * @param ends whether the outermost element ended there
     */
    record Step(int at, boolean hole, boolean ends) {}

    /** Whether an angle bracket begins an element rather than type parameters. */
    static boolean begins(String source, int at) {
        int end = at + 1;
        if (end >= source.length()) {
            return false;
        }
        if (source.charAt(end) == '>') {
            return true;
        }
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end)) && end - at < 80) {
            end++;
        }
        boolean generic = source.startsWith(",", end) || source.startsWith(" extends ", end);
        return end > at + 1 && !Character.isDigit(source.charAt(at + 1)) && !generic;
    }

    static Step step(Frame frame, String source, int at) {
        return frame.mode == Mode.TAG ? tag(frame, source, at) : children(frame, source, at);
    }

    private static Step children(Frame frame, String source, int at) {
        char c = source.charAt(at);
        if (c == '<') {
            frame.mode = Mode.TAG;
            frame.closing = source.startsWith("/", at + 1);
            return new Step(at + (frame.closing ? 2 : 1), false, false);
        }
        return new Step(at + 1, c == '{', false);
    }

    private static Step tag(Frame frame, String source, int at) {
        char c = source.charAt(at);
        if (c == '"' || c == '\'') {
            int close = source.indexOf(c, at + 1);
            return new Step(close < 0 ? source.length() : close + 1, false, false);
        }
        boolean single = source.startsWith("/>", at);
        if (c == '>' || single) {
            frame.depth += frame.closing ? -1 : single ? 0 : 1;
            frame.mode = Mode.CHILDREN;
            frame.closing = false;
            return new Step(at + (single ? 2 : 1), false, frame.depth <= 0);
        }
        return new Step(at + 1, c == '{', false);
    }
}
