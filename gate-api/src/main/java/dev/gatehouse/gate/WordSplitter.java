package dev.gatehouse.gate;

import java.util.ArrayList;
import java.util.List;

/** Splits a command into words the way a POSIX shell does for quotes and backslashes, and refuses everything else. */
final class WordSplitter {
    private static final String METACHARACTERS = "|&;<>()$`\n*?[]#~!";

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    WordSplitter(String text) {
        this.text = text;
    }

    List<String> split() {
        while (at < text.length()) {
            step(text.charAt(at++));
        }
        endWord();
        return words;
    }

    private void step(char c) {
        if (c == ' ' || c == '\t') {
            endWord();
        } else if (c == '\'' || c == '"') {
            quoted(c);
        } else if (c == '\\') {
            append(next("a backslash ends the command"));
        } else if (refused(c)) {
            throw new IllegalArgumentException("'" + (c == '\n' ? "\\n" : String.valueOf(c)) + "' at character " + at
                    + " is for a shell, and this command is started without one: quote it, or use 'shell:' instead");
        } else {
            append(c);
        }
    }

    /** Globs and signs with a meaning at a word's start only are let through inside one. */
    private boolean refused(char c) {
        return METACHARACTERS.indexOf(c) >= 0 && !(inWord && "#~![]".indexOf(c) >= 0);
    }

    private void quoted(char quote) {
        inWord = true;
        int opened = at;
        for (char c = next(unclosed(quote, opened)); c != quote; c = next(unclosed(quote, opened))) {
            boolean escape = quote == '"' && c == '\\' && at < text.length() && "\"\\".indexOf(text.charAt(at)) >= 0;
            word.append(escape ? text.charAt(at++) : c);
        }
    }

    private static String unclosed(char quote, int opened) {
        return "the " + quote + " at character " + opened + " is never closed";
    }

    private char next(String otherwise) {
        if (at >= text.length()) {
            throw new IllegalArgumentException(otherwise);
        }
        return text.charAt(at++);
    }

    private void append(char c) {
        inWord = true;
        word.append(c);
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
