package dev.gatehouse.transport;

import java.io.IOException;
import java.util.Optional;

/**
 * Queues and topics between those who hand out work and those who take it. Implementations live in memory here and in
 * modules of their own for brokers; {@code TransportContract} of the testkit says what all of them hold. Safe for several
 * threads.
 */
public interface Transport extends AutoCloseable {
    /** What it promises beyond what all transports do. */
    Capabilities capabilities();

    /**
     * The queue of that name, made if there is none.
     *
     * @throws IllegalArgumentException if there is one that was declared otherwise
     */
    Queue queue(QueueSpec spec) throws IOException;

    /** The queue that was declared by that name, here or by another process. */
    Optional<Queue> find(String name) throws IOException;

    /** The topic of that name, made if there is none. */
    Topic topic(String name) throws IOException;

    /** Ends all consumers and subscriptions; who waits is woken and told. */
    @Override
    void close() throws IOException;
}
