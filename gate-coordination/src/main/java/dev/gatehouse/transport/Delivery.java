package dev.gatehouse.transport;

import java.io.IOException;
import java.time.Duration;

/**
 * A message in the hands of one consumer until it is settled, once: acknowledged, given back or rejected. All methods
 * answer false when it was settled already or was taken away (the visibility timeout passed, the consumer was closed): what
 * was done may be done again by another, and this answer changes nothing. Safe for several threads.
 */
public interface Delivery {
    /** What was sent; the same id in each delivery of it. */
    Message message();

    /** Which delivery of the message this is, from 1. */
    int attempt();

    /** The work is done: the message is gone. */
    boolean ack() throws IOException;

    /**
     * The work was not done: the message is delivered again after a pause, behind what waits already, or becomes a dead
     * letter when it was delivered often enough.
     *
     * @param pause zero for at once; more needs {@link Feature#DELAY}
     * @param reason told by the dead letter
     */
    boolean nack(Duration pause, String reason) throws IOException;

    /** Nobody could do the work: the message becomes a dead letter at once. */
    boolean reject(String reason) throws IOException;

    /** The work goes on: the visibility timeout begins anew. Needs {@link Feature#VISIBILITY_TIMEOUT}. */
    boolean renew() throws IOException;
}
