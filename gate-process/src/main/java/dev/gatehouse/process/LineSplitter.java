package dev.gatehouse.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cuts output into lines, holding no more of one than was agreed. For one thread. */
final class LineSplitter implements Sink {

    /** Where the lines go. */
    interface Taker {
        void take(Line line) throws IOException;
    }

    private static final int FIRST_BYTES = 1024;

    private final int maxLineBytes;
    private final Taker taker;
    private byte[] line = new byte[FIRST_BYTES];
    private int length;
    private boolean cut;

    LineSplitter(int maxLineBytes, Taker taker) {
        this.maxLineBytes = maxLineBytes;
        this.taker = taker;
    }

    @Override
    public void accept(byte[] piece, int count) throws IOException {
        int from = 0;
        for (int i = 0; i < count; i++) {
            if (piece[i] == '\n') {
                append(piece, from, i);
                give();
                from = i + 1;
            }
        }
        append(piece, from, count);
    }

    /** Gives what stands after the last line end, if anything does. */
    void end() throws IOException {
        if (length > 0) {
            give();
        }
    }

    private void append(byte[] piece, int from, int to) {
        int count = Math.min(to - from, maxLineBytes - length);
        cut |= count < to - from;
        if (length + count > line.length) {
            line = Arrays.copyOf(line, (int) Math.min(maxLineBytes, Math.max(length + count, 2L * line.length)));
        }
        System.arraycopy(piece, from, line, length, count);
        length += count;
    }

    private void give() throws IOException {
        int end = length > 0 && !cut && line[length - 1] == '\r' ? length - 1 : length;
        Line given = new Line(new String(line, 0, end, StandardCharsets.UTF_8), cut);
        length = 0;
        cut = false;
        if (line.length > Pump.BUFFER) {
            // One long line doesn't cost its size for the rest of a long life.
            line = new byte[FIRST_BYTES];
        }
        taker.take(given);
    }
}
