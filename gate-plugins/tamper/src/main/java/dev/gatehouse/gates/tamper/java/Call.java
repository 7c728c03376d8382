package dev.gatehouse.gates.tamper.java;

import java.util.ArrayList;
import java.util.List;

/**
 * A call and what is called on its result, as in {@code assertThat(x).isEqualTo(1)}.
 *
 * @param name of the method
 * @param at index of the name
 * @param start index of the first token of the expression, where a class or a variable stands before the name
 * @param arguments as ranges
 * @param end index after the closing parenthesis
 */
record Call(String name, int at, int start, List<Span> arguments, int end) {

    /** The call whose name stands at that index, if a parenthesis follows and it isn't a declaration or a constructor. */
    static boolean isAt(Tokens tokens, int index) {
        return tokens.isWord(index)
                && tokens.is(index + 1, "(")
                && !tokens.is(index - 1, "new")
                && !(tokens.isWord(index - 1)
                        && !KeywordsBeforeCalls.ALL.contains(
                                tokens.get(index - 1).text()));
    }

    static Call at(Tokens tokens, int index) {
        int end = tokens.close(index + 1) + 1;
        return new Call(tokens.get(index).text(), index, start(tokens, index), tokens.arguments(index + 1), end);
    }

    /** The calls chained to this one, in order. */
    List<Call> chained(Tokens tokens) {
        List<Call> chain = new ArrayList<>();
        int at = end;
        while (tokens.is(at, ".")) {
            int name = at + 1;
            if (tokens.is(name, "<")) {
                name = afterTypeArguments(tokens, name);
            }
            if (!tokens.isWord(name)) {
                break;
            }
            if (!tokens.is(name + 1, "(")) {
                at = name + 1;
                continue;
            }
            Call next = at(tokens, name);
            chain.add(next);
            at = next.end();
        }
        return chain;
    }

    /** Whether the name stands alone or behind a class, {@code this} or {@code super}. */
    boolean isStatic(Tokens tokens) {
        String first = tokens.get(start).text();
        return start == at
                || first.equals("this")
                || first.equals("super")
                || Character.isUpperCase(tokens.get(at - 2).text().charAt(0)) && !tokens.is(at - 2, ")");
    }

    private static int afterTypeArguments(Tokens tokens, int open) {
        int depth = 0;
        for (int index = open; index < Math.min(tokens.size(), open + Tokens.LONGEST); index++) {
            depth += tokens.is(index, "<") ? 1 : tokens.is(index, ">") ? -1 : 0;
            if (depth == 0) {
                return index + 1;
            }
        }
        return open;
    }

    private static int start(Tokens tokens, int index) {
        int start = index;
        while (tokens.is(start - 1, ".") && tokens.isWord(start - 2)) {
            start -= 2;
        }
        return start;
    }
}
