package dev.gatehouse.gates.tamper.build.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * JSON with comments, and what of JavaScript looks like it: the object literals of a configuration, wherever they stand.
 * Calls are looked through, so {@code defineConfig({test: {…}})} reads as {@code {test: {…}}}.
 */
final class ScriptOutline {
    private final Cursor cursor;
    private final Outline outline = new Outline();
    private final Deque<Character> brackets = new ArrayDeque<>();
    private final StringBuilder value = new StringBuilder();
    private String key = "";
    private int valueLine;
    private boolean quoted;
    private boolean awaitsKey;
    private char last = ';';

    ScriptOutline(String text) {
        cursor = new Cursor(text);
    }

    Node read() throws Unreadable {
        while (cursor.more()) {
            step(cursor.peek());
        }
        endValue();
        return outline.document();
    }

    private void step(char c) throws Unreadable {
        if (Character.isWhitespace(c)) {
            cursor.next();
        } else if (cursor.looksAt("//")) {
            cursor.restOfLine();
        } else if (cursor.looksAt("/*")) {
            cursor.skipPast("*/");
        } else if (c == '"' || c == '\'' || c == '`') {
            word(cursor.line(), cursor.quoted(c != '`'), true);
        } else if (c == '/' && "(,=:[!&|?{};".indexOf(last) >= 0) {
            word(cursor.line(), regex(), false);
        } else if (Character.isJavaIdentifierPart(c) || c == '.' || c == '-' || c == '+') {
            word(cursor.line(), identifier(), false);
        } else {
            punctuation(cursor.next());
        }
    }

    private String identifier() {
        int from = cursor.position();
        while (Character.isJavaIdentifierPart(cursor.peek()) && cursor.more() || ".-+".indexOf(cursor.peek()) >= 0) {
            cursor.next();
        }
        return cursor.since(from);
    }

    private String regex() {
        int from = cursor.position();
        cursor.next();
        boolean inClass = false;
        while (cursor.more() && cursor.peek() != '\n' && (inClass || cursor.peek() != '/')) {
            char c = cursor.next();
            inClass = c == '[' || inClass && c != ']';
            cursor.skip(c == '\\' ? 1 : 0);
        }
        cursor.next();
        return cursor.since(from);
    }

    private void word(int line, String word, boolean isQuoted) {
        last = 'a';
        if (awaitsKey) {
            key = word;
            awaitsKey = false;
            valueLine = line;
            quoted = false;
            value.setLength(0);
            return;
        }
        quoted = isQuoted && value.isEmpty();
        valueLine = value.isEmpty() && key.isEmpty() ? line : valueLine;
        value.append(value.isEmpty() ? "" : " ").append(word);
    }

    private void punctuation(char c) throws Unreadable {
        switch (c) {
            case '{', '[', '(' -> open(c);
            case '}', ']', ')' -> close(c);
            case ',' -> {
                endValue();
                awaitsKey = inside('{');
            }
            case ';' -> drop();
            case ':' -> {
                if (!value.isEmpty()) {
                    value.append(" :");
                }
            }
            default -> {
                quoted = false;
                value.append(value.isEmpty() && c == '=' ? "" : c);
            }
        }
        last = c;
    }

    private void open(char c) throws Unreadable {
        if (brackets.size() >= 4 * Outline.DEPTH) {
            throw new Unreadable("nested too deep at line " + cursor.line());
        }
        brackets.push(c);
        if (c != '(') {
            outline.open(key, key.isEmpty() ? cursor.line() : valueLine);
            drop();
        }
        awaitsKey = c == '{';
    }

    private void close(char c) throws Unreadable {
        endValue();
        char opened = c == '}' ? '{' : c == ']' ? '[' : '(';
        if (!brackets.isEmpty() && brackets.peek() == opened) {
            brackets.pop();
            if (opened != '(') {
                outline.close();
            }
        }
        awaitsKey = false;
    }

    /** Ends an entry: {@code key: value}, {@code key} alone, or an item of a list. */
    private void endValue() throws Unreadable {
        if (!brackets.isEmpty() && brackets.peek() != '(' && (!key.isEmpty() || !value.isEmpty() || quoted)) {
            outline.leaf(key, value.toString(), valueLine);
            drop();
        }
    }

    private void drop() {
        key = "";
        value.setLength(0);
        quoted = false;
    }

    private boolean inside(char bracket) {
        return !brackets.isEmpty() && brackets.peek() == bracket;
    }
}
