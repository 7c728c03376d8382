package dev.gatehouse.transport;

import java.io.IOException;
import java.time.Duration;

/** Messages for everybody who is subscribed when they are published. Safe for several threads. */
public interface Topic {
    /** Unique within the transport. */
    String name();

    /**
     * Publishes to all subscribers or, when one that {@linkplain WhenSlow#BLOCK blocks} has no room in time, to none.
     *
     * @param patience how long to wait for subscribers that block
     * @return {@link Sent.Accepted} also when nobody is subscribed
     */
    Sent publish(Message message, Duration patience) throws IOException, InterruptedException;

    /**
     * Begins a subscription.
     *
     * @param capacity messages that may wait for it
     * @throws UnsupportedOperationException if the transport does not declare the policy
     */
    Subscriber subscribe(int capacity, WhenSlow whenSlow) throws IOException;
}
