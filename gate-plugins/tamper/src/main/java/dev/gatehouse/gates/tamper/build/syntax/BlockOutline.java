package dev.gatehouse.gates.tamper.build.syntax;

/**
 * Scripts of Gradle and Jenkins in Groovy or Kotlin: a block is an entry with children, a statement one without. The name
 * is the first word ({@code tasks.named}), the value what follows it, quotes kept.
 */
final class BlockOutline {
    private final Cursor cursor;
    private final Outline outline = new Outline();
    private final StringBuilder statement = new StringBuilder();
    private int line;
    private int brackets;

    BlockOutline(String text) {
        cursor = new Cursor(text);
    }

    Node read() throws Unreadable {
        while (cursor.more()) {
            step(cursor.peek());
        }
        end();
        return outline.root();
    }

    private void step(char c) throws Unreadable {
        if (cursor.looksAt("//")) {
            cursor.restOfLine();
        } else if (cursor.looksAt("/*")) {
            cursor.skipPast("*/");
        } else if (c == '"' || c == '\'') {
            text();
        } else if (c == '{') {
            cursor.next();
            block();
        } else if (c == '}') {
            cursor.next();
            end();
            brackets = 0;
            outline.close();
        } else if (c == ';' || c == '\n' && brackets == 0 && !goesOn()) {
            cursor.next();
            end();
        } else {
            brackets += c == '(' || c == '[' ? 1 : (c == ')' || c == ']') && brackets > 0 ? -1 : 0;
            append(String.valueOf(Character.isWhitespace(c) ? ' ' : c));
            cursor.next();
        }
    }

    private void text() {
        int from = cursor.position();
        int first = cursor.line();
        String triple = cursor.peek() == '"' ? "\"\"\"" : "'''";
        if (cursor.take(triple)) {
            cursor.skipPast(triple);
        } else {
            cursor.quoted(true);
        }
        append(cursor.since(from));
        line = statement.isEmpty() ? first : line;
    }

    private void append(String more) {
        if (statement.isEmpty()) {
            if (more.isBlank()) {
                return;
            }
            line = cursor.line();
        }
        statement.append(more);
    }

    /** A comma or operator at the end of a line goes on in the next. */
    private boolean goesOn() {
        String text = statement.length() > 4 ? statement.substring(statement.length() - 4) : statement.toString();
        String end = text.stripTrailing();
        return end.endsWith(",") || end.endsWith("=") || end.endsWith("+");
    }

    private void block() throws Unreadable {
        String head = statement.toString().strip();
        outline.open(name(head), head.isEmpty() ? cursor.line() : line);
        outline.text(rest(head));
        statement.setLength(0);
        brackets = 0;
    }

    private void end() throws Unreadable {
        String text = statement.toString().strip();
        if (!text.isEmpty() && !text.equals(")")) {
            outline.leaf(name(text), rest(text), line);
        }
        statement.setLength(0);
    }

    private static String name(String statement) {
        int end = 0;
        while (end < statement.length()
                && (Character.isJavaIdentifierPart(statement.charAt(end)) || statement.charAt(end) == '.')) {
            end++;
        }
        return statement.substring(0, end);
    }

    private static String rest(String statement) {
        String rest = statement.substring(name(statement).length()).strip();
        return rest.startsWith("=") && !rest.startsWith("==")
                ? rest.substring(1).strip()
                : rest;
    }
}
