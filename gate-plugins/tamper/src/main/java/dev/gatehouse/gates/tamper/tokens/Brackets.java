package dev.gatehouse.gates.tamper.tokens;

import java.util.Arrays;

/** Finds which brackets belong together. A bracket that is never closed ends with what encloses it. */
final class Brackets {
    private final Tokens tokens;
    private final int[] matches;
    private final int[] open;
    private final int[] openOf = new int[3];
    private int depth;

    Brackets(Tokens tokens) {
        this.tokens = tokens;
        matches = new int[tokens.size()];
        open = new int[tokens.size()];
        Arrays.fill(matches, -1);
    }

    int[] matches() {
        for (int at = 0; at < matches.length; at++) {
            char symbol = tokens.symbol(at);
            int opening = symbol == 0 ? -1 : "([{".indexOf(symbol);
            int closing = symbol == 0 ? -1 : ")]}".indexOf(symbol);
            if (opening >= 0) {
                openOf[opening]++;
                open[depth++] = at;
            } else if (closing >= 0 && openOf[closing] > 0) {
                close(closing, at);
            }
        }
        while (depth > 0) {
            matches[open[--depth]] = matches.length;
        }
        return matches;
    }

    private void close(int kind, int at) {
        int last;
        int lastKind;
        do {
            last = open[--depth];
            lastKind = "([{".indexOf(tokens.symbol(last));
            openOf[lastKind]--;
            matches[last] = at;
        } while (lastKind != kind);
        matches[at] = last;
    }
}
