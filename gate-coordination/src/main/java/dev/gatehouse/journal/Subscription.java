package dev.gatehouse.journal;

import java.util.Optional;

/** One subscriber's place in the events. Safe for several threads. */
public interface Subscription extends AutoCloseable {
    /** Position of the last event that the subscriber has taken without throwing; at first where it began. */
    long delivered();

    /** How it ended; empty while it lasts. */
    Optional<Ending> ending();

    /**
     * Ends it and waits until its thread is gone, so that no event comes afterwards; called by the subscriber itself it
     * does not wait, and the event in hand is the last.
     */
    @Override
    void close();
}
