package dev.gatehouse.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Copies a stream with every secret masked, wherever the borders of reads fall: those that stand there byte by byte, and
 * those that are there once the text is {@linkplain Unwrapped unwrapped}. Secrets that overlap or touch become one mask.
 * Time grows with the length of the stream only; memory is one window. For one copy.
 */
final class ScrubbedCopy {
    private static final int WINDOW = 64 * 1024;
    private static final int LONGEST_ESCAPE = 16;

    private final SecretPattern pattern;
    private final Mask mask;
    private final OutputStream out;
    private final byte[] window;
    private final Unwrapped unit = new Unwrapped();

    /** How many more masks begin than end at each place. */
    private final int[] edges;

    private final int[] starts;
    private int filled;
    private int rawAt;
    private int rawNode;
    private int plainAt;
    private int plainNode;
    private int plainCount;
    private int open;
    private boolean marked;
    private boolean masking;
    private long masks;

    ScrubbedCopy(SecretPattern pattern, Mask mask, OutputStream out) {
        this.pattern = pattern;
        this.mask = mask;
        this.out = out;
        this.window = new byte[WINDOW + Unwrapped.LOOKAHEAD + LONGEST_ESCAPE * pattern.longest()];
        this.edges = new int[window.length + 1];
        this.starts = new int[Integer.highestOneBit(Math.max(1, pattern.longest())) << 1];
    }

    /** Copies all and answers how many masks were put. */
    long copy(InputStream in) throws IOException {
        for (int read = 0; read >= 0; ) {
            read = in.read(window, filled, window.length - filled);
            filled += Math.max(0, read);
            look();
            lookUnwrapped(read < 0 ? filled : filled - Unwrapped.LOOKAHEAD);
            write(read < 0 ? filled : decided());
        }
        return masks;
    }

    private void look() {
        for (; rawAt < filled; rawAt++) {
            rawNode = pattern.next(rawNode, window[rawAt]);
            int length = pattern.matchAt(rawNode);
            if (length > 0) {
                mark(rawAt + 1 - length, rawAt + 1);
            }
        }
    }

    private void lookUnwrapped(int limit) {
        while (plainAt < limit) {
            byte b = window[plainAt];
            if (Unwrapped.isSpecial(b)) {
                int next = unit.read(window, plainAt, filled);
                for (int i = 0; i < unit.length(); i++) {
                    see(unit.byteAt(i), plainAt, next);
                }
                plainAt = next;
            } else {
                see(b, plainAt, plainAt + 1);
                plainAt++;
            }
        }
    }

    private void see(byte b, int from, int to) {
        plainNode = pattern.next(plainNode, b);
        starts[plainCount++ & starts.length - 1] = from;
        int length = pattern.matchAt(plainNode);
        if (length > 0) {
            mark(startOfLast(length), to);
        }
    }

    /** Where the unit begins that is so many before the next. */
    private int startOfLast(int count) {
        return starts[plainCount - count & starts.length - 1];
    }

    private void mark(int from, int to) {
        edges[from]++;
        edges[to]--;
        marked = true;
    }

    /** Up to where no further match can reach back. A secret that is spread over more than the window is not one any more. */
    private int decided() {
        int pending = pattern.pending(plainNode);
        int plain = Math.min(plainAt, pending == 0 ? plainAt : startOfLast(pending));
        int both = Math.min(plain, rawAt - pattern.pending(rawNode));
        if (both > 0 || filled < window.length) {
            return Math.max(0, both);
        }
        plainNode = SecretPattern.ROOT;
        return Math.min(plainAt, rawAt - pattern.pending(rawNode));
    }

    /** Writes the first bytes of the window and moves the rest to its front. */
    private void write(int decided) throws IOException {
        if (marked || open > 0) {
            writeMasked(decided);
        } else {
            out.write(window, 0, decided);
            masking = masking && decided == 0;
        }
        filled -= decided;
        System.arraycopy(window, decided, window, 0, filled);
        rawAt -= decided;
        plainAt -= decided;
        for (int i = 0; i < starts.length; i++) {
            starts[i] -= decided;
        }
    }

    private void writeMasked(int decided) throws IOException {
        int from = 0;
        for (int at = 0; at < decided; at++) {
            boolean before = open > 0;
            open += edges[at];
            if (at > 0 && before != open > 0) {
                put(from, at, before);
                from = at;
            }
        }
        put(from, decided, open > 0);
        int rest = filled - decided + 1;
        System.arraycopy(edges, decided, edges, 0, rest);
        java.util.Arrays.fill(edges, rest, edges.length, 0);
        marked = false;
        for (int at = 0; at < rest && !marked; at++) {
            marked = edges[at] != 0;
        }
    }

    private void put(int from, int to, boolean secret) throws IOException {
        if (from == to) {
            return;
        }
        if (secret) {
            masks += masking ? 0 : 1;
            mask.write(out, window, from, to, masking);
        } else {
            out.write(window, from, to - from);
        }
        masking = secret;
    }
}
