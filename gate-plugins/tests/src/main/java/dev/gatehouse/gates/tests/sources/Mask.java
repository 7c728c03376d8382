package dev.gatehouse.gates.tests.sources;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Blanks comments and the contents of literals, so that what is left can be searched for code. One pass. */
final class Mask {
    private static final Pattern BEFORE_EXPRESSION =
            Pattern.compile("(?:return|typeof|case|in|of|delete|void|throw|new|else|do|await|yield)");
    private static final String OPERATORS = "(,=:[!&|?{};+-*%~^>";

    private final String text;
    private final Language language;
    private final char[] out;
    /** Literals that are interrupted by an expression: the depth of braces there, and what ends them. */
    private final Deque<Interrupted> interrupted = new ArrayDeque<>();

    private int at;
    private int depth;
    private int lastCode = -1;

    Mask(String text, Language language) {
        this.text = text;
        this.language = language;
        this.out = text.toCharArray();
    }

    private record Interrupted(int depth, String end) {}

    String applied() {
        while (at < text.length()) {
            if (!comment() && !literal()) {
                code(text.charAt(at));
            }
        }
        return new String(out);
    }

    private void code(char c) {
        if (c == '{') {
            depth++;
        } else if (c == '}') {
            depth--;
            if (!interrupted.isEmpty() && interrupted.peek().depth() == depth) {
                at++;
                inside(interrupted.pop().end());
                return;
            }
        }
        if (!Character.isWhitespace(c)) {
            lastCode = at;
        }
        at++;
    }

    private boolean comment() {
        boolean python = language == Language.PYTHON;
        if (text.startsWith(python ? "#" : "//", at)) {
            blankTo(endOfLine(at));
            return true;
        }
        if (python || !text.startsWith("/*", at)) {
            return false;
        }
        blankTo(language == Language.KOTLIN ? endOfNested() : after("*/", at + 2));
        return true;
    }

    private int endOfNested() {
        int open = 0;
        for (int i = at; i < text.length() - 1; i++) {
            if (text.startsWith("/*", i)) {
                open++;
                i++;
            } else if (text.startsWith("*/", i)) {
                i++;
                if (--open == 0) {
                    return i + 1;
                }
            }
        }
        return text.length();
    }

    private boolean literal() {
        char c = text.charAt(at);
        String quotes = language == Language.GO || language == Language.SCRIPT ? "\"'`" : "\"'";
        if (quotes.indexOf(c) < 0) {
            return c == '/' && language == Language.SCRIPT && regularExpression();
        }
        String triple = String.valueOf(c).repeat(3);
        boolean hasTriple =
                language == Language.PYTHON || c == '"' && (language == Language.JAVA || language == Language.KOTLIN);
        String end = hasTriple && text.startsWith(triple, at) ? triple : String.valueOf(c);
        at++;
        blankTo(at + end.length() - 1);
        inside(end);
        return true;
    }

    /** From within a literal to behind its end, or to the expression that interrupts it. */
    private void inside(String end) {
        boolean raw = end.equals("`") && language == Language.GO || end.length() == 3 && language == Language.KOTLIN;
        boolean manyLines = end.length() == 3 || end.equals("`");
        int i = at;
        while (i < text.length() && !text.startsWith(end, i)) {
            if (interrupts(i, end)) {
                blankTo(i + 1);
                interrupted.push(new Interrupted(depth, end));
                return;
            }
            if (text.charAt(i) == '\n' && !manyLines) {
                break;
            }
            i += text.charAt(i) == '\\' && !raw ? 2 : 1;
        }
        int stop = Math.min(i, text.length());
        boolean closed = text.startsWith(end, stop);
        // In Python a quote at the start of a line would look like a statement there.
        boolean hidden = language == Language.PYTHON && end.length() == 3;
        blankTo(closed ? stop + end.length() - (hidden ? 0 : 1) : stop);
        closed &= !hidden;
        lastCode = at;
        at += closed ? 1 : 0;
    }

    private boolean interrupts(int i, String end) {
        boolean templates =
                language == Language.SCRIPT && end.equals("`") || language == Language.KOTLIN && !end.equals("'");
        return templates && text.startsWith("${", i);
    }

    private boolean regularExpression() {
        if (!expressionMayStart()) {
            return false;
        }
        boolean inClass = false;
        int stop = endOfLine(at);
        for (int i = at + 1; i < stop; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '/' && !inClass) {
                lastCode = i;
                blankTo(i + 1);
                return true;
            } else {
                inClass = c == '[' || inClass && c != ']';
            }
        }
        return false;
    }

    private boolean expressionMayStart() {
        if (lastCode < 0 || OPERATORS.indexOf(text.charAt(lastCode)) >= 0) {
            return true;
        }
        int start = lastCode;
        while (start >= 0 && lastCode - start < 8 && Character.isJavaIdentifierPart(text.charAt(start))) {
            start--;
        }
        return BEFORE_EXPRESSION
                .matcher(text.substring(start + 1, lastCode + 1))
                .matches();
    }

    private void blankTo(int end) {
        int stop = Math.min(end, text.length());
        for (; at < stop; at++) {
            if (out[at] != '\n') {
                out[at] = ' ';
            }
        }
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
