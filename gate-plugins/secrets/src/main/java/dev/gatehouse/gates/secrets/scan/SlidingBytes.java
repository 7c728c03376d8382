package dev.gatehouse.gates.secrets.scan;

import dev.gatehouse.gates.secrets.format.Shape;
import dev.gatehouse.gates.secrets.format.Shape.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A window that slides over a stream of bytes: what was read lately, and some of what comes. Positions count within the
 * window and move when it slides. Not safe for several threads; one is used for many files after another.
 */
final class SlidingBytes {
    /** How far back a detector may look. */
    static final int BACK = 1024;

    /** How far ahead a detector may look. */
    static final int AHEAD = 24 * 1024;

    /** Longer lines have neither columns nor text. */
    private static final int LONGEST_LINE = 4096;

    private static final int SIZE = 256 * 1024;

    final byte[] bytes = new byte[SIZE];
    private InputStream in = InputStream.nullInputStream();
    private int length;
    private boolean ended;
    private int counted;
    private int lines;
    private long work;
    private long consumed;

    /** Starts with the beginning of a stream; the caller closes it. */
    void open(InputStream stream) throws IOException {
        in = stream;
        length = 0;
        ended = false;
        counted = 0;
        lines = 1;
        work = 0;
        consumed = 0;
        fill();
    }

    /** The position after the last byte. */
    int length() {
        return length;
    }

    /** The position up to which keywords are looked for now: what follows it is needed to look ahead. */
    int safe() {
        return ended ? length : length - AHEAD;
    }

    boolean isEnded() {
        return ended;
    }

    /**
     * Forgets what is farther back than a line or a detector reaches from the safe position, and reads on.
     *
     * @return by how much all positions became smaller
     * @throws InterruptedIOException if the thread was interrupted
     */
    int slide() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
        int by = Math.max(0, safe() - BACK - LONGEST_LINE);
        lines = lineAt(by);
        counted = 0;
        System.arraycopy(bytes, by, bytes, 0, length - by);
        length -= by;
        fill();
        return by;
    }

    /** The byte there as an unsigned number, or -1 outside of the window. */
    int at(int position) {
        return position < 0 || position >= length ? -1 : bytes[position] & 0xff;
    }

    /** The bytes between two positions, each a character. */
    String ascii(int from, int to) {
        return new String(bytes, from, Math.min(to, length) - from, StandardCharsets.ISO_8859_1);
    }

    /** The secret at the beginning of so many bytes, or null. What is read for it counts as {@link #work}. */
    @Nullable
    Span match(Shape shape, int from, int to) {
        ByteView view = new ByteView(bytes, from, Math.min(to, length));
        Span span = shape.at(view);
        worked(view.read());
        return span;
    }

    /** How many bytes detectors have looked at since the stream was opened, some of them more than once. */
    long work() {
        return work;
    }

    void worked(int count) {
        work += count;
    }

    /** How many bytes of the stream have been read so far. */
    long consumed() {
        return consumed;
    }

    /** The text between two positions. */
    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** The line of a position, from 1. Cheap when asked for places close to each other. */
    int lineAt(int position) {
        for (; counted < position; counted++) {
            lines += bytes[counted] == '\n' ? 1 : 0;
        }
        for (; counted > position; counted--) {
            lines -= bytes[counted - 1] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** The start of the line of a position, or -1 when the line began more than {@value #LONGEST_LINE} bytes before. */
    int lineStart(int position) {
        int start = position;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
            if (position - start > LONGEST_LINE) {
                return -1;
            }
        }
        return start;
    }

    /** The line of a position as text, without its end; empty when it is longer than {@value #LONGEST_LINE} bytes. */
    String line(int position) {
        int start = lineStart(position);
        int end = position;
        while (start >= 0 && end < length && end - start <= LONGEST_LINE && bytes[end] != '\n') {
            end++;
        }
        return start < 0 || end - start > LONGEST_LINE ? "" : text(start, end);
    }

    private void fill() throws IOException {
        while (length < SIZE) {
            int read = in.read(bytes, length, SIZE - length);
            if (read < 0) {
                ended = true;
                return;
            }
            length += read;
            consumed += read;
        }
    }
}
