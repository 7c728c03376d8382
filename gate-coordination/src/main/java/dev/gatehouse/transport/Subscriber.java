package dev.gatehouse.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** One who gets every message of a topic from now on, while it keeps up. Safe for several threads. */
public interface Subscriber extends AutoCloseable {
    /**
     * The next message, waiting for one to come.
     *
     * @return empty when none came in time, and from its end on, once what waited was taken
     */
    Optional<Message> receive(Duration wait) throws IOException, InterruptedException;

    /** Messages that it missed because it was slow. */
    long lost();

    /** False once it was disconnected for being slow, or was closed. */
    boolean isConnected();

    @Override
    void close() throws IOException;
}
