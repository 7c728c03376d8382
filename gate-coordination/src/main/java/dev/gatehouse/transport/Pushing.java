package dev.gatehouse.transport;

import java.io.IOException;
import java.time.Duration;

/** A consumer that is called. */
final class Pushing extends Holder implements Subscription {
    private final InMemoryQueue queue;
    private final int prefetch;
    private final Handler handler;

    Pushing(InMemoryQueue queue, int prefetch, Handler handler) {
        this.queue = queue;
        this.prefetch = prefetch;
        this.handler = handler;
    }

    boolean hasRoom() {
        return !closed && unsettled < prefetch;
    }

    void handle(Delivery delivery) {
        try {
            handler.handle(delivery);
        } catch (InterruptedException e) {
            giveBack(delivery, e);
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            giveBack(delivery, e);
        }
    }

    /** Does nothing for what the handler settled before it failed. */
    private static void giveBack(Delivery delivery, Exception why) {
        try {
            delivery.nack(Duration.ZERO, "the handler failed: " + why);
        } catch (IOException closed) {
            why.addSuppressed(closed); // the queue is gone, and the delivery with it
        }
    }

    @Override
    public void close() {
        queue.leave(this);
    }
}
