package dev.gatehouse.transport;

import java.time.Duration;

/**
 * How a queue behaves.
 *
 * @param name unique within the transport
 * @param capacity messages that it holds at most, whether they wait, are delayed, are being worked on or are dead letters
 * @param visibility time that a consumer has for a delivery before it is given to another, renewable; 0 is no time, not for
 *     ever
 * @param maxDeliveries times that a message is delivered before it becomes a dead letter
 */
public record QueueSpec(String name, int capacity, Duration visibility, int maxDeliveries) {
    public QueueSpec {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a queue needs a name");
        }
        require(capacity > 0, name, "capacity", capacity);
        require(!visibility.isZero() && !visibility.isNegative(), name, "visibility", visibility);
        require(maxDeliveries > 0, name, "maxDeliveries", maxDeliveries);
    }

    /** A queue for a thousand messages, five deliveries each, half a minute for each delivery. */
    public static QueueSpec named(String name) {
        return new QueueSpec(name, 1_000, Duration.ofSeconds(30), 5);
    }

    /** The same for another number of messages. */
    public QueueSpec capacity(int messages) {
        return new QueueSpec(name, messages, visibility, maxDeliveries);
    }

    /** The same with another time for each delivery. */
    public QueueSpec visibility(Duration time) {
        return new QueueSpec(name, capacity, time, maxDeliveries);
    }

    /** The same with another number of deliveries. */
    public QueueSpec maxDeliveries(int times) {
        return new QueueSpec(name, capacity, visibility, times);
    }

    private static void require(boolean holds, String queue, String what, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "queue " + queue + ": " + what + " must be more than nothing, not " + value);
        }
    }
}
