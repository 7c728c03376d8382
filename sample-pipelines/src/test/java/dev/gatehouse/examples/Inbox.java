package dev.gatehouse.examples;

import dev.gatehouse.recovery.Backoff;
import dev.gatehouse.transport.DeadLetter;
import dev.gatehouse.transport.Delivery;
import dev.gatehouse.transport.Message;
import dev.gatehouse.transport.Queue;
import dev.gatehouse.transport.Subscription;
import java.io.IOException;
import java.util.List;

/** Works on messages that may come more than once. */
final class Inbox {
    /** Remembers what was done where it survives, together with what was done: the same transaction, or a journal. */
    interface Work {
        boolean isDone(String id) throws IOException;

        void doIt(Message message) throws IOException;
    }

    private final Queue queue;
    private final Work work;
    private final Backoff backoff;

    Inbox(Queue queue, Work work, Backoff backoff) {
        this.queue = queue;
        this.work = work;
        this.backoff = backoff;
    }

    // snippet: consume
    Subscription start() throws IOException {
        return queue.consume(4, this::handle);
    }

    private void handle(Delivery delivery) throws IOException {
        Message message = delivery.message();
        try {
            if (!work.isDone(message.id())) { // at least once: it may have been done, and the ack been lost
                work.doIt(message);
            }
            delivery.ack();
        } catch (IllegalArgumentException e) {
            delivery.reject("unreadable: " + e.getMessage()); // no retry makes it readable
        } catch (IOException e) {
            delivery.nack(backoff.pause(delivery.attempt()), e.toString()); // after so many: a dead letter
        }
    }
    // end

    // snippet: letters
    /** After the cause is mended: everything that died of it once more, the rest stays. */
    int replay(String cause) throws IOException {
        List<DeadLetter> letters = queue.deadLetters(1_000);
        int replayed = 0;
        for (DeadLetter letter : letters) {
            if (letter.reason().contains(cause) && queue.replay(letter.key())) {
                replayed++;
            }
        }
        return replayed;
    }
    // end
}
