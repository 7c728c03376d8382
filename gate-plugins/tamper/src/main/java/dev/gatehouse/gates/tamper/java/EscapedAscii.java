package dev.gatehouse.gates.tamper.java;

import java.util.Optional;

/**
 * Follows a Java source as a compiler reads it, with unicode escapes standing for characters, and finds those that change
 * what the text around them is: the end of a comment or a string, or plain code.
 */
final class EscapedAscii {
    private enum State {
        CODE,
        LINE_COMMENT,
        BLOCK_COMMENT,
        STRING,
        CHARACTER
    }

    /**
     * An escape that hides something.
     *
     * @param at where it begins
     * @param meaning the character that it stands for
     */
    record Hidden(int at, char meaning) {}

    private final String text;
    private State state = State.CODE;
    private char before;
    private int position;

    EscapedAscii(String text) {
        this.text = text;
    }

    /** The first such escape at or after an index; call with rising indices from 0. */
    Optional<Hidden> next(int from) {
        int at = from;
        while (at < text.length()) {
            int end = text.charAt(at) == '\\' ? UnicodeEscapes.end(text, at) : -1;
            char meant = end < 0 ? text.charAt(at) : (char) Integer.parseInt(text, end - 4, end, 16);
            boolean hides = end > 0 && hides(meant);
            int here = at;
            at = end > 0 ? end : at + 1;
            if (end < 0 && meant == '\\' && at < text.length() && state != State.CODE) {
                at += state == State.STRING || state == State.CHARACTER ? 1 : 0;
                before = ' ';
            } else {
                step(meant);
            }
            if (hides) {
                position = at;
                return Optional.of(new Hidden(here, meant));
            }
        }
        position = at;
        return Optional.empty();
    }

    /** Where the search goes on. */
    int position() {
        return position;
    }

    private boolean hides(char meant) {
        return switch (state) {
            case CODE -> meant < 0x7F;
            case LINE_COMMENT -> meant == '\n' || meant == '\r';
            case BLOCK_COMMENT -> meant == '*' || meant == '/';
            case STRING -> meant == '"' || meant == '\\' || meant == '\n' || meant == '\r';
            case CHARACTER -> meant == '\'' || meant == '\n' || meant == '\r';
        };
    }

    private void step(char c) {
        switch (state) {
            case CODE -> state = inCode(c);
            case LINE_COMMENT -> state = c == '\n' || c == '\r' ? State.CODE : state;
            case BLOCK_COMMENT -> state = before == '*' && c == '/' ? State.CODE : state;
            case STRING -> state = c == '"' || c == '\n' ? State.CODE : state;
            case CHARACTER -> state = c == '\'' || c == '\n' ? State.CODE : state;
        }
        before = state == State.BLOCK_COMMENT && before == '/' && c == '*' ? ' ' : c;
    }

    private State inCode(char c) {
        if (before == '/' && (c == '/' || c == '*')) {
            return c == '/' ? State.LINE_COMMENT : State.BLOCK_COMMENT;
        }
        return c == '"' ? State.STRING : c == '\'' ? State.CHARACTER : State.CODE;
    }
}
