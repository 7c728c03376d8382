package dev.gatehouse.process;

import java.nio.charset.StandardCharsets;

/** The last bytes of a stream, in a ring of fixed size, however long its lines are. Safe for two threads. */
final class Tail implements Sink {

    private final int capacity;
    private byte[] ring = new byte[0];
    private long total;

    Tail(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public synchronized void accept(byte[] piece, int length) {
        if (ring.length == 0) {
            ring = new byte[capacity];
        }
        int from = Math.max(0, length - capacity);
        total += from;
        while (from < length) {
            int at = (int) (total % capacity);
            int count = Math.min(length - from, capacity - at);
            System.arraycopy(piece, from, ring, at, count);
            from += count;
            total += count;
        }
    }

    /** How much came in all. */
    synchronized long total() {
        return total;
    }

    synchronized String text() {
        if (total <= capacity) {
            return new String(ring, 0, (int) total, StandardCharsets.UTF_8);
        }
        byte[] straight = new byte[capacity];
        int oldest = (int) (total % capacity);
        System.arraycopy(ring, oldest, straight, 0, capacity - oldest);
        System.arraycopy(ring, 0, straight, capacity - oldest, oldest);
        int start = firstCharacter(straight);
        return new String(straight, start, capacity - start, StandardCharsets.UTF_8);
    }

    /** Skips what is left of a UTF-8 sequence that the cut went through. */
    private static int firstCharacter(byte[] bytes) {
        int start = 0;
        while (start < 3 && start < bytes.length && (bytes[start] & 0xC0) == 0x80) {
            start++;
        }
        return start;
    }
}
