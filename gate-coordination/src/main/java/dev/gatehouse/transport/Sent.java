package dev.gatehouse.transport;

/** What became of a message that was to be sent. */
public sealed interface Sent {
    /** It will be delivered; what it survives until then is the transport's {@link Durability}. */
    record Accepted() implements Sent {}

    /**
     * There was no room for it within the sender's patience: the sender has to slow down. Nothing was kept.
     *
     * @param capacity what the queue holds at most
     */
    record Full(int capacity) implements Sent {}

    /** Whether it was accepted. */
    default boolean isAccepted() {
        return this instanceof Accepted;
    }
}
