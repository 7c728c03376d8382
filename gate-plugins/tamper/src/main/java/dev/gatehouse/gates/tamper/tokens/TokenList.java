package dev.gatehouse.gates.tamper.tokens;

import java.util.Arrays;
import java.util.BitSet;

/** Collects tokens. */
final class TokenList {
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private byte[] kinds = new byte[64];
    private final BitSet lineStarts = new BitSet();
    private int size;

    void add(Kind kind, int start, int end, boolean startsLine) {
        if (size == starts.length) {
            int larger = size * 2;
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            kinds = Arrays.copyOf(kinds, larger);
        }
        starts[size] = start;
        ends[size] = end;
        kinds[size] = (byte) kind.ordinal();
        lineStarts.set(size++, startsLine);
    }

    Tokens of(String source, int[] lines) {
        return new Tokens(
                source,
                Arrays.copyOf(starts, size),
                Arrays.copyOf(ends, size),
                Arrays.copyOf(kinds, size),
                lineStarts,
                lines);
    }

    /** Where the lines of a text begin. */
    static int[] lines(String source) {
        int[] lines = new int[1 + (int) source.chars().filter(c -> c == '\n').count()];
        int line = 1;
        for (int at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
            lines[line++] = at + 1;
        }
        return lines;
    }
}
