package dev.gatehouse.transport;

import java.io.IOException;

/** Deliveries that are pushed, until this is closed. */
public interface Subscription extends AutoCloseable {
    /** Ends the pushing; what was delivered and not settled goes back at once. */
    @Override
    void close() throws IOException;
}
