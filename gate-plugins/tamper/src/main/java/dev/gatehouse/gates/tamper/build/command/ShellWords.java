package dev.gatehouse.gates.tamper.build.command;

/** Words and operators of a shell text, one after the other. */
final class ShellWords {
    private static final int LONGEST = 10_000;

    private final String text;
    private int at;
    private int line;
    private boolean operator;

    ShellWords(String text, int firstLine) {
        this.text = text;
        this.line = firstLine;
    }

    String text() {
        return text;
    }

    int line() {
        return line;
    }

    boolean more() {
        return at < text.length();
    }

    /** Whether the last word is an operator; the end of a line is one. */
    boolean isOperator() {
        return operator;
    }

    /** The next word; empty for an empty quotation and at the end. */
    String next() {
        operator = false;
        skipBlanks();
        if (!more()) {
            return "";
        }
        char c = text.charAt(at);
        if (c == '\n' || "|&;()".indexOf(c) >= 0) {
            return operator();
        }
        return word();
    }

    private void skipBlanks() {
        while (more()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                at += 2;
                line++;
            } else if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else {
                return;
            }
        }
    }

    private String operator() {
        operator = true;
        char c = text.charAt(at++);
        if (c == '\n') {
            line++;
            return "\n";
        }
        if ((c == '|' || c == '&') && more() && text.charAt(at) == c) {
            at++;
            return c == '|' ? "||" : "&&";
        }
        return c == '(' || c == ')' ? ";(" : String.valueOf(c);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (more() && " \t\r\n|&;()".indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at++);
            if (c == '\'' || c == '"') {
                quoted(c, word);
            } else if (c == '\\' && more() && text.charAt(at) != '\n') {
                word.append(text.charAt(at++));
            } else if (c == '>' && more() && text.charAt(at) == '&') {
                word.append(">&");
                at++;
            } else if (word.length() < LONGEST) {
                word.append(c);
            }
        }
        return word.toString();
    }

    private void quoted(char quote, StringBuilder word) {
        while (more() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            line += c == '\n' ? 1 : 0;
            if (c == '\\' && quote == '"' && more()) {
                c = text.charAt(at++);
            }
            if (word.length() < LONGEST) {
                word.append(c);
            }
        }
        at++;
    }
}
