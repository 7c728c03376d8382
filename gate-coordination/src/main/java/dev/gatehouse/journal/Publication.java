package dev.gatehouse.journal;

import dev.gatehouse.journal.Ending.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Publish–subscribe over a journal: each subscriber gets every event after its position, once and in order. One thread
 * reads what is new and hands it to all; it exists only while there are subscriptions. A subscriber that has to catch up
 * reads the journal on its own thread, as much as it can take, and joins the others at the head.
 *
 * <p>Safe for several threads. Closing it ends the subscriptions and leaves the journal open.
 */
public final class Publication implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int AT_ONCE = 500;

    private final Journal journal;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private @Nullable Thread tail;
    /** Up to here everything was handed to those who are at the head; guarded by this. */
    private long published;

    private boolean closed;

    private Publication(Journal journal) {
        this.journal = journal;
    }

    /** Publishes what a journal holds and gains. */
    public static Publication of(Journal journal) {
        return new Publication(journal);
    }

    /**
     * Begins to hand over events.
     *
     * @param afterPosition position of the last event that the subscriber has already; 0 for none
     */
    public Subscription subscribe(long afterPosition, Buffer buffer, Subscriber subscriber) throws IOException {
        Delivery delivery = new Delivery(journal, this, afterPosition, buffer, subscriber);
        synchronized (this) {
            if (closed) {
                throw new JournalException(
                        JournalException.Trouble.CLOSED, "this publication of the journal is closed");
            }
            deliveries.add(delivery);
            if (tail == null) {
                published = journal.position();
                tail = started();
            }
        }
        delivery.start();
        return delivery;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        deliveries.forEach(Delivery::close);
    }

    /** Puts a delivery at the head, unless events beyond its position were handed out without it. */
    synchronized boolean join(Delivery delivery) {
        boolean caughtUp = published <= delivery.delivered();
        if (caughtUp) {
            delivery.goLive();
        }
        return caughtUp;
    }

    /** Forgets a delivery that has ended; with the last one the reading thread goes. */
    synchronized void leave(Delivery delivery) {
        deliveries.remove(delivery);
        if (deliveries.isEmpty() && tail != null) {
            tail.interrupt();
            tail = null;
        }
    }

    private Thread started() {
        Thread thread = new Thread(this::publish, "journal-publication");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void publish() {
        try {
            while (isCurrent()) {
                if (journal.await(published(), LOOK)) {
                    handOut(journal.readAll(published(), AT_ONCE));
                }
            }
        } catch (IOException e) {
            forgetTail();
            deliveries.forEach(delivery -> delivery.end(Reason.JOURNAL_FAILED, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOut(List<Recorded> events) throws InterruptedException {
        for (Recorded event : events) {
            List<Delivery> live;
            synchronized (this) {
                if (tail != Thread.currentThread()) {
                    return;
                }
                published = event.position();
                live = deliveries.stream().filter(Delivery::isLive).toList();
            }
            for (Delivery delivery : live) {
                delivery.offer(event);
            }
        }
    }

    private synchronized boolean isCurrent() {
        return tail == Thread.currentThread();
    }

    private synchronized void forgetTail() {
        if (tail == Thread.currentThread()) {
            tail = null;
        }
    }

    private synchronized long published() {
        return published;
    }
}
