package dev.gatehouse.gates.tamper.java;

import java.util.ArrayList;
import java.util.List;

/** Cuts Java source into tokens, whatever it holds: what can't be told apart becomes tokens of one character. Linear. */
final class JavaTokens {
    private static final String TEXT_BLOCK = "\"\"\"";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private JavaTokens(String text) {
        this.text = text;
    }

    /** The tokens of a text whose unicode escapes have been replaced. */
    static List<Token> of(String text) {
        JavaTokens lexer = new JavaTokens(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            skipTo(at + 1);
        } else if (text.startsWith("//", at)) {
            skipTo(endOfLine());
        } else if (text.startsWith("/*", at)) {
            skipTo(after("*/", at + 2));
        } else if (text.startsWith(TEXT_BLOCK, at)) {
            take(endOfTextBlock());
        } else if (c == '"' || c == '\'') {
            take(endOfQuoted(c));
        } else if (Character.isJavaIdentifierPart(c) || Character.isSurrogate(c)) {
            take(endOfWord());
        } else {
            take(at + 1);
        }
    }

    private void take(int end) {
        tokens.add(new Token(text.substring(at, end), line, at - lineStart + 1));
        skipTo(end);
    }

    private void skipTo(int end) {
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n')) {
                line++;
                lineStart = at + 1;
            }
        }
    }

    private int endOfLine() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int after(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private int endOfTextBlock() {
        int end = at + TEXT_BLOCK.length();
        while (end < text.length() && !text.startsWith(TEXT_BLOCK, end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), end + TEXT_BLOCK.length());
    }

    private int endOfQuoted(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), end < text.length() && text.charAt(end) == '\n' ? end : end + 1);
    }

    private int endOfWord() {
        boolean number = Character.isDigit(text.charAt(at));
        int end = at + 1;
        while (end < text.length() && (part(text.charAt(end)) || number && inNumber(end))) {
            end++;
        }
        return end;
    }

    private static boolean part(char c) {
        return Character.isJavaIdentifierPart(c) || Character.isSurrogate(c);
    }

    /** A decimal point, or the sign of an exponent. */
    private boolean inNumber(int index) {
        char c = text.charAt(index);
        char before = text.charAt(index - 1);
        return c == '.' || (c == '-' || c == '+') && (before == 'e' || before == 'E') && !text.startsWith("0x", at);
    }
}
