package dev.gatehouse.journal;

import java.time.Duration;

/**
 * How many events may wait for a subscriber, and what happens when it is slower than the journal for longer than that.
 *
 * @param capacity events that may wait
 * @param full what to do with the next one
 * @param patience how long {@link Full#BLOCK} waits for room; zero otherwise
 */
public record Buffer(int capacity, Full full, Duration patience) {
    /** What happens to a subscriber whose buffer is full. */
    public enum Full {
        /** All subscribers of the publication wait for it; when the patience is over, it is disconnected. */
        BLOCK,
        /** The buffer is dropped, and the subscriber reads the journal at its own pace until it has caught up. */
        RESYNC,
        /** The subscription ends. */
        DISCONNECT
    }

    public Buffer {
        if (capacity < 1) {
            throw new IllegalArgumentException("a buffer holds at least one event: " + capacity);
        }
        if ((full == Full.BLOCK) != (patience.compareTo(Duration.ZERO) > 0)) {
            throw new IllegalArgumentException(
                    "patience belongs to BLOCK and to nothing else: " + full + ", " + patience);
        }
    }

    /** For subscribers that must see everything without reading twice, where others may wait for them. */
    public static Buffer blocking(int capacity, Duration patience) {
        return new Buffer(capacity, Full.BLOCK, patience);
    }

    /** For subscribers that may fall behind: nobody waits for them, and they still get every event. */
    public static Buffer resyncing(int capacity) {
        return new Buffer(capacity, Full.RESYNC, Duration.ZERO);
    }

    /** For subscribers that would rather be told than be late. */
    public static Buffer disconnecting(int capacity) {
        return new Buffer(capacity, Full.DISCONNECT, Duration.ZERO);
    }
}
