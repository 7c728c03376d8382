package dev.gatehouse.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A consumer that asks for messages when it has room for them. Safe for several threads. */
public interface Receiver extends AutoCloseable {
    /**
     * The next message, waiting for one to come: a long poll.
     *
     * @param wait at most so long; zero asks and does not wait
     * @return empty when none came in time
     */
    Optional<Delivery> receive(Duration wait) throws IOException, InterruptedException;

    /** Gives back at once what was delivered to it and not settled. A consumer that dies instead is missed later. */
    @Override
    void close() throws IOException;
}
