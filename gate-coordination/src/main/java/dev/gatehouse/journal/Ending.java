package dev.gatehouse.journal;

import java.util.Optional;

/**
 * How a subscription ended.
 *
 * @param delivered position of the last event that the subscriber has taken; another subscription can go on after it
 * @param cause what was thrown, for {@link Reason#SUBSCRIBER_FAILED} and {@link Reason#JOURNAL_FAILED}
 */
public record Ending(Reason reason, long delivered, Optional<Exception> cause) {
    /** Who ended it. */
    public enum Reason {
        /** The subscription or its publication was closed. */
        CLOSED,
        /** Its buffer was full, and its policy is not to wait or not any longer. */
        TOO_SLOW,
        /** The subscriber threw. */
        SUBSCRIBER_FAILED,
        /** The journal could not be read. */
        JOURNAL_FAILED
    }
}
