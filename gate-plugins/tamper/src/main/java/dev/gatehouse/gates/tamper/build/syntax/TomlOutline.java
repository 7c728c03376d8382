package dev.gatehouse.gates.tamper.build.syntax;

import java.util.ArrayList;
import java.util.List;

/** TOML: tables, dotted keys, arrays and inline tables. Tables of one name follow each other. */
final class TomlOutline {
    private final Cursor cursor;
    private final Outline outline = new Outline();

    TomlOutline(String text) {
        cursor = new Cursor(text);
    }

    Node read() throws Unreadable {
        while (cursor.more()) {
            blank();
            if (cursor.peek() == '[') {
                table();
            } else if (cursor.more()) {
                entry();
            }
        }
        return new Merge().merged(outline.root());
    }

    private void table() throws Unreadable {
        while (outline.depth() > 1) {
            outline.close();
        }
        int line = cursor.line();
        while (cursor.peek() == '[') {
            cursor.next();
        }
        for (String part : key(']')) {
            outline.open(part, line);
        }
        cursor.restOfLine();
    }

    private void entry() throws Unreadable {
        int line = cursor.line();
        List<String> path = key('=');
        if (cursor.peek() != '=') {
            cursor.restOfLine();
            return;
        }
        cursor.next();
        for (String part : path.subList(0, path.size() - 1)) {
            outline.open(part, line);
        }
        value(path.get(path.size() - 1), line);
        path.subList(0, path.size() - 1).forEach(part -> outline.close());
    }

    /** Parts of a key, up to but without the end character or the end of the line. */
    private List<String> key(char end) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        while (cursor.more() && cursor.peek() != end && cursor.peek() != '\n') {
            char c = cursor.peek();
            if (c == '"' || c == '\'') {
                part.append(cursor.quoted(true));
            } else if (cursor.next() == '.') {
                parts.add(part.toString());
                part.setLength(0);
            } else if (!Character.isWhitespace(c)) {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** A value with all that it holds; nesting is kept by the outline, not by the call stack. */
    private void value(String name, int line) throws Unreadable {
        int base = outline.depth();
        String pending = name;
        boolean closed = false;
        while (cursor.more()) {
            blank(outline.depth() > base);
            char c = cursor.peek();
            if (c == '[' || c == '{') {
                cursor.next();
                outline.open(pending, cursor.line());
                pending = "";
            } else if (c == ']' || c == '}') {
                cursor.next();
                closed = outline.depth() > base;
                if (closed) {
                    outline.close();
                }
            } else if (c == ',' && outline.depth() > base) {
                cursor.next();
            } else if (c == '\n' || c == 0) {
                return;
            } else {
                pending = scalar(pending, line);
            }
            if (outline.depth() == base && (closed || pending.isEmpty() && c != '[' && c != '{')) {
                cursor.restOfLine();
                return;
            }
        }
    }

    /** A text, number or word; within an inline table perhaps a key, which is then what waits for its value. */
    private String scalar(String pending, int line) throws Unreadable {
        boolean isQuoted = cursor.peek() == '"' || cursor.peek() == '\'';
        int here = cursor.line();
        String text = isQuoted ? text() : bare();
        blank(false);
        if (cursor.peek() == '=') {
            cursor.next();
            return text;
        }
        outline.leaf(pending, text, pending.isEmpty() ? here : line);
        return "";
    }

    private String text() {
        String triple = cursor.peek() == '"' ? "\"\"\"" : "'''";
        if (!cursor.take(triple)) {
            return cursor.quoted(true);
        }
        int from = cursor.position();
        cursor.skipPast(triple);
        String text = cursor.since(from);
        return text.endsWith(triple) ? text.substring(0, text.length() - 3) : text;
    }

    private String bare() {
        int from = cursor.position();
        do {
            cursor.next();
        } while (cursor.more() && ",]}=#\n".indexOf(cursor.peek()) < 0);
        return cursor.since(from).strip();
    }

    private void blank() {
        blank(true);
    }

    private void blank(boolean acrossLines) {
        while (cursor.more()) {
            if (cursor.peek() == '#') {
                cursor.restOfLine();
            } else if (cursor.peek() == '\n' ? acrossLines : Character.isWhitespace(cursor.peek())) {
                cursor.next();
            } else {
                return;
            }
        }
    }
}
