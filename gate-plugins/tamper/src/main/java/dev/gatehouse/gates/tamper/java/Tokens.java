package dev.gatehouse.gates.tamper.java;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The tokens of a file and which brackets belong together. */
final class Tokens {
    /** No expression is quoted or compared beyond so many tokens. */
    static final int LONGEST = 1_000;

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final List<Token> all;
    private final int[] partner;

    private Tokens(List<Token> all) {
        this.all = all;
        this.partner = partners(all);
    }

    /** The tokens of a source as it is written, unicode escapes and all. */
    static Tokens of(String source) {
        return new Tokens(JavaTokens.of(UnicodeEscapes.replaced(source)));
    }

    int size() {
        return all.size();
    }

    Token get(int index) {
        return all.get(index);
    }

    boolean is(int index, String text) {
        return 0 <= index && index < all.size() && all.get(index).is(text);
    }

    boolean isWord(int index) {
        return 0 <= index && index < all.size() && all.get(index).isWord();
    }

    /** The bracket that closes the one at that index, or the last token where none does. */
    int close(int open) {
        return partner[open] > open ? partner[open] : all.size() - 1;
    }

    /** The bracket that the one at that index closes, or the index itself where there is none. */
    int open(int close) {
        return partner[close] < 0 ? close : Math.min(close, partner[close]);
    }

    /** The index of the first token at or after a place. */
    int at(int line, int column) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Token token = all.get(middle);
            if (token.line() < line || token.line() == line && token.column() < column) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    List<Token> slice(int from, int to) {
        return from >= to ? List.of() : all.subList(from, to);
    }

    /** The tokens in a range joined by one space, at most {@value #LONGEST} of them. */
    String text(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int index = from; index < Math.min(to, from + LONGEST); index++) {
            out.append(index == from ? "" : " ").append(all.get(index).text());
        }
        return out.toString();
    }

    /** The arguments between a parenthesis and its partner, as ranges. */
    List<Span> arguments(int open) {
        List<Span> arguments = new ArrayList<>();
        int end = close(open);
        int start = open + 1;
        int generics = 0;
        for (int index = open + 1; index < end; index++) {
            String text = all.get(index).text();
            generics = Math.max(0, generics + generic(index, text));
            if (OPENING.contains(text)) {
                index = Math.min(end, close(index));
            } else if (text.equals(",") && generics == 0) {
                arguments.add(new Span(start, index));
                start = index + 1;
            }
        }
        if (start < end) {
            arguments.add(new Span(start, end));
        }
        return arguments;
    }

    /** Type arguments follow {@code .} as in {@code List.<A, B>of()}, or {@code new Name}. */
    private int generic(int index, String text) {
        if (text.equals("<") && (is(index - 1, ".") || is(index - 2, "new") || is(index - 1, "<"))) {
            return 1;
        }
        return text.equals(">") && !is(index - 1, "-") ? -1 : 0;
    }

    private static int[] partners(List<Token> tokens) {
        int[] partner = new int[tokens.size()];
        Arrays.fill(partner, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int index = 0; index < tokens.size(); index++) {
            String text = tokens.get(index).text();
            if (OPENING.contains(text)) {
                open.push(index);
            } else if (CLOSING.contains(text)) {
                close(tokens, partner, open, index);
            }
        }
        return partner;
    }

    /** A closing brace closes whatever was left open within it, so that one missing parenthesis spoils one block only. */
    private static void close(List<Token> tokens, int[] partner, Deque<Integer> open, int index) {
        int kind = CLOSING.indexOf(tokens.get(index).text());
        while (!open.isEmpty()) {
            int candidate = open.peek();
            int opened = OPENING.indexOf(tokens.get(candidate).text());
            if (opened == kind) {
                open.pop();
                partner[candidate] = index;
                partner[index] = candidate;
                return;
            }
            if (opened == OPENING.indexOf('{')) {
                return;
            }
            open.pop();
            partner[candidate] = index;
        }
    }
}
