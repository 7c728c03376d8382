package dev.gatehouse.gates.tamper.java;

/**
 * A token of Java source other than white space and comments.
 *
 * @param text as written; brackets and separators are single characters, operators may be several tokens
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
record Token(String text, int line, int column) {

    boolean is(String other) {
        return text.equals(other);
    }

    /** Whether it is an identifier or a keyword. */
    boolean isWord() {
        return Character.isJavaIdentifierStart(text.charAt(0));
    }

    /** Whether it is the literal of a string, a character or a number. */
    boolean isLiteral() {
        char first = text.charAt(0);
        return first == '"' || first == '\'' || Character.isDigit(first);
    }
}
