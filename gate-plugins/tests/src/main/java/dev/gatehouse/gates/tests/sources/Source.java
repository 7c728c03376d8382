package dev.gatehouse.gates.tests.sources;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A source with its text, and that text without comments and contents of literals, character for character. */
final class Source {
    /** Suites nested deeper are no people's work; their tests are not found. */
    static final int DEEPEST = 40;

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final Language language;
    private final String path;
    private final String text;
    private final String code;
    private final int[] lineStarts;
    /** For each opening bracket the offset of its closing one, else -1. */
    private final int[] partners;

    Source(Language language, String path, String text) {
        this.language = language;
        this.path = path;
        this.text = text;
        this.code = new Mask(text, language).applied();
        this.lineStarts = starts(text);
        this.partners = partners(code);
    }

    String text() {
        return text;
    }

    /** The text with blanks for comments and for what stands between quotes. */
    String code() {
        return code;
    }

    SourceTest test(int at, List<String> suites, String name, boolean certain, Optional<Slot> slot) {
        return new SourceTest(language, path, line(at), suites, name, certain, slot);
    }

    /** The offset of the bracket that closes the one at {@code open}; -1 if there is none. */
    int closing(int open) {
        return partners[open];
    }

    /** The offset of the comma, semicolon or bracket that ends the expression that starts here; -1 if nothing does. */
    int endOfArgument(int start) {
        for (int i = start; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == ',' || c == ';' || CLOSING.indexOf(c) >= 0) {
                return i;
            }
            i = partners[i] < 0 ? i : partners[i];
        }
        return -1;
    }

    /** The first offset from here on that is no white space. */
    int next(int from) {
        int at = from;
        while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether the code goes on with that at an offset. */
    boolean goesOn(int at, String with) {
        return code.startsWith(with, at);
    }

    private static int[] partners(String code) {
        int[] partners = new int[code.length()];
        Arrays.fill(partners, -1);
        int[] open = new int[code.length()];
        int depth = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                open[depth++] = i;
            } else if (depth > 0 && CLOSING.indexOf(c) >= 0 && closes(code.charAt(open[depth - 1]), c)) {
                partners[open[--depth]] = i;
            }
        }
        return partners;
    }

    private static boolean closes(char opening, char closing) {
        return OPENING.indexOf(opening) == CLOSING.indexOf(closing);
    }

    private int line(int at) {
        int found = Arrays.binarySearch(lineStarts, at);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static int[] starts(String text) {
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[line++] = i + 1;
        }
        return starts;
    }
}
