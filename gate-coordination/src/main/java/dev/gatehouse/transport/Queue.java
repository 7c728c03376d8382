package dev.gatehouse.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Messages for one of several consumers each, delivered at least once, in the order sent as far as priorities, delays and
 * redeliveries allow. Safe for several threads. An {@link IOException} means that the broker could not be asked, or that the
 * transport is closed; whether a message that was being sent arrived is then unknown.
 */
public interface Queue {
    /** As it was declared. */
    QueueSpec spec();

    /**
     * Sends a message: fire and forget.
     *
     * @param patience how long to wait for room in a full queue; zero asks and does not wait
     * @throws UnsupportedOperationException if the options need what the transport does not declare
     */
    Sent send(Message message, SendOptions options, Duration patience) throws IOException, InterruptedException;

    /** Sends at once and at normal priority, without waiting for room. */
    default Sent send(Message message) throws IOException, InterruptedException {
        return send(message, SendOptions.DEFAULT, Duration.ZERO);
    }

    /** A consumer that pulls. */
    Receiver receiver() throws IOException;

    /**
     * A consumer that is pushed to: the handler is called as soon as a message is there, on a thread of the transport's.
     *
     * @param prefetch deliveries that it may have unsettled at a time
     */
    Subscription consume(int prefetch, Handler handler) throws IOException;

    /** How much it holds; with several machines an estimate. */
    Depth depth() throws IOException;

    /** What was given up on, oldest first, at most so many. */
    List<DeadLetter> deadLetters(int most) throws IOException;

    /** Delivers a dead letter anew, counting its deliveries from 1; false if there is none of that key. */
    boolean replay(String key) throws IOException;

    /** Forgets a dead letter; false if there is none of that key. */
    boolean discard(String key) throws IOException;
}
