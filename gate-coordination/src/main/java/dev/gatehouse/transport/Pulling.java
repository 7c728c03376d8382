package dev.gatehouse.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A consumer that asks. */
final class Pulling extends Holder implements Receiver {
    private final InMemoryQueue queue;

    Pulling(InMemoryQueue queue) {
        this.queue = queue;
    }

    @Override
    public Optional<Delivery> receive(Duration wait) throws IOException, InterruptedException {
        return queue.receive(this, wait);
    }

    @Override
    public void close() {
        queue.leave(this);
    }
}
