package dev.gatehouse.gates.tamper.tokens;

import java.util.BitSet;

/** Tells where a slash or an angle bracket begins a value, and not a division or comparison. */
final class RegexPlaces {
    private final BitSet conditions = new BitSet();
    private boolean afterValue;
    private boolean afterBlock;
    private boolean conditionNext;
    private int depth;

    /** Whether a value may begin here. */
    boolean mayBegin(boolean newLine) {
        return !afterValue || (afterBlock && newLine);
    }

    void codeBegins() {
        afterValue = false;
        afterBlock = false;
        conditionNext = false;
    }

    void value() {
        codeBegins();
        afterValue = true;
    }

    void word(boolean keyword, String source, int start, int end) {
        codeBegins();
        afterValue = !keyword;
        int length = end - start;
        conditionNext = (length == 2 && source.startsWith("if", start))
                || (length == 3 && source.startsWith("for", start))
                || (length == 5 && source.startsWith("while", start));
    }

    void symbol(String source, int start, int end) {
        char c = source.charAt(start);
        boolean condition = false;
        if (c == '(') {
            conditions.set(depth++, conditionNext);
        } else if (c == ')' && depth > 0) {
            condition = conditions.get(--depth);
        }
        boolean step = end - start == 2 && (source.startsWith("++", start) || source.startsWith("--", start));
        codeBegins();
        afterValue = step || c == ']' || c == '}' || (c == ')' && !condition);
        afterBlock = c == '}';
    }

    /** The end of a regular expression; one that isn't closed ends with its line. */
    static int end(String source, int at) {
        boolean inClass = false;
        int end = at + 1;
        while (end < source.length() && source.charAt(end) != '\n') {
            char c = source.charAt(end++);
            if (c == '\\' && end < source.length() && source.charAt(end) != '\n') {
                end++;
            } else if (c == '[' || c == ']') {
                inClass = c == '[';
            } else if (c == '/' && !inClass) {
                return flags(source, end);
            }
        }
        return end;
    }

    private static int flags(String source, int from) {
        int end = from;
        while (end < source.length() && Character.isLetter(source.charAt(end))) {
            end++;
        }
        return end;
    }
}
