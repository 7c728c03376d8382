package dev.gatehouse.transport;

import java.io.IOException;
import java.time.Duration;

/** One delivery of a queue in memory. */
final class InMemoryDelivery implements Delivery {
    private final InMemoryQueue queue;
    private final Held held;

    InMemoryDelivery(InMemoryQueue queue, Held held) {
        this.queue = queue;
        this.held = held;
    }

    @Override
    public Message message() {
        return held.entry.message;
    }

    @Override
    public int attempt() {
        return held.attempt;
    }

    @Override
    public boolean ack() throws IOException {
        return queue.ack(held);
    }

    @Override
    public boolean nack(Duration pause, String reason) throws IOException {
        return queue.giveBack(held, pause, reason);
    }

    @Override
    public boolean reject(String reason) throws IOException {
        return queue.bury(held, reason);
    }

    @Override
    public boolean renew() throws IOException {
        return queue.renew(held);
    }
}
