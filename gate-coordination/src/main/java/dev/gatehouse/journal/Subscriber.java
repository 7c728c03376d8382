package dev.gatehouse.journal;

/**
 * Takes the events of a subscription, one at a time and in order, on the subscription's own thread. Whatever it throws
 * ends the subscription, and the next one can go on after {@link Subscription#delivered}.
 */
public interface Subscriber {
    /** An event, each once. Interrupted when the subscription is closed meanwhile. */
    void on(Recorded event) throws Exception;

    /** The last call: nothing comes after it. */
    default void ended(Ending ending) {}
}
