package dev.gatehouse.gates.tamper.build.syntax;

/** A place in a text, with its line. Never runs past the end: there it reads NUL. */
final class Cursor {
    private final String text;
    private int at;
    private int line = 1;

    Cursor(String text) {
        this.text = text;
    }

    boolean more() {
        return at < text.length();
    }

    int line() {
        return line;
    }

    int position() {
        return at;
    }

    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    char next() {
        char c = peek();
        at++;
        line += c == '\n' ? 1 : 0;
        return c;
    }

    boolean looksAt(String word) {
        return text.startsWith(word, at);
    }

    boolean take(String word) {
        if (!looksAt(word)) {
            return false;
        }
        skip(word.length());
        return true;
    }

    void skip(int characters) {
        for (int i = 0; i < characters && more(); i++) {
            next();
        }
    }

    /** Up to but without the end of the line. */
    String restOfLine() {
        int from = at;
        while (more() && peek() != '\n') {
            next();
        }
        return text.substring(from, at);
    }

    /** Skips past the word; to the end of the text where it doesn't come. */
    void skipPast(String word) {
        int found = text.indexOf(word, at);
        skip((found < 0 ? text.length() : found + word.length()) - at);
    }

    /** The text from there to here. */
    String since(int position) {
        return text.substring(position, Math.min(at, text.length()));
    }

    /**
     * A quoted text, from its opening quote on, with escapes resolved. Ends with the text where the quote is never closed,
     * and at the end of the line where {@code oneLine}.
     */
    String quoted(boolean oneLine) {
        char quote = next();
        StringBuilder value = new StringBuilder();
        while (more() && peek() != quote && !(oneLine && peek() == '\n')) {
            char c = next();
            value.append(c == '\\' && more() ? escaped(next()) : c);
        }
        if (peek() == quote) {
            next();
        }
        return value.toString();
    }

    private String escaped(char c) {
        if (c == 'u' && at + 4 <= text.length()) {
            try {
                String character = String.valueOf((char) Integer.parseInt(text.substring(at, at + 4), 16));
                at += 4;
                return character;
            } catch (NumberFormatException noEscape) {
                return "u";
            }
        }
        return c == 'n' ? "\n" : c == 't' ? "\t" : String.valueOf(c);
    }
}
