package dev.gatehouse.journal;

import dev.gatehouse.journal.Buffer.Full;
import dev.gatehouse.journal.Ending.Reason;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One subscription: a thread that either reads the journal itself, to catch up, or takes from the buffer that the
 * publication fills, at the head. The publication's lock is never taken while this object's is held.
 */
final class Delivery implements Subscription {
    private static final int AT_ONCE = 500;
    private static final long JOIN_MILLIS = 10_000;

    private final Journal journal;
    private final Publication publication;
    private final Buffer policy;
    private final Subscriber subscriber;
    private final Thread thread = new Thread(this::run, "journal-subscription");
    private final Queue<Recorded> buffer = new ArrayDeque<>();
    private volatile long delivered;
    private boolean live;
    private @Nullable Ending ending;

    Delivery(Journal journal, Publication publication, long afterPosition, Buffer policy, Subscriber subscriber) {
        this.journal = journal;
        this.publication = publication;
        this.delivered = afterPosition;
        this.policy = policy;
        this.subscriber = subscriber;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public long delivered() {
        return delivered;
    }

    @Override
    public synchronized Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    @Override
    public void close() {
        end(Reason.CLOSED, null);
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it unless it has ended; what the thread is at is interrupted. */
    synchronized void end(Reason reason, @Nullable Exception cause) {
        if (ending != null) {
            return;
        }
        ending = new Ending(reason, delivered, Optional.ofNullable(cause));
        live = false;
        buffer.clear();
        notifyAll();
        if (Thread.currentThread() != thread) {
            thread.interrupt();
        }
    }

    synchronized void goLive() {
        live = ending == null;
    }

    synchronized boolean isLive() {
        return live;
    }

    /** Puts an event into the buffer, or does what the policy says when that is full. Called by the publication. */
    synchronized void offer(Recorded event) throws InterruptedException {
        if (live && buffer.size() >= policy.capacity() && policy.full() == Full.BLOCK) {
            awaitRoom();
        }
        if (!live || event.position() <= delivered) {
            return;
        }
        if (buffer.size() < policy.capacity()) {
            buffer.add(event);
        } else if (policy.full() == Full.RESYNC) {
            buffer.clear();
            live = false;
        } else {
            end(Reason.TOO_SLOW, null);
        }
        notifyAll();
    }

    private void awaitRoom() throws InterruptedException {
        long deadline = System.nanoTime() + policy.patience().toNanos();
        long left = policy.patience().toNanos();
        while (live && buffer.size() >= policy.capacity() && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
    }

    private void run() {
        try {
            while (ending().isEmpty()) {
                if (isLive()) {
                    take().ifPresent(this::deliver);
                } else {
                    catchUp();
                }
            }
        } catch (IOException e) {
            end(Reason.JOURNAL_FAILED, e);
        } catch (InterruptedException e) {
            end(Reason.CLOSED, null);
        } finally {
            end(Reason.SUBSCRIBER_FAILED, null);
            publication.leave(this);
            subscriber.ended(concluded());
        }
    }

    private void catchUp() throws IOException {
        List<Recorded> events = journal.readAll(delivered, AT_ONCE);
        for (Recorded event : events) {
            deliver(event);
        }
        if (events.size() < AT_ONCE) {
            publication.join(this);
        }
    }

    /** The next event at the head; empty when it is no longer there. */
    private synchronized Optional<Recorded> take() throws InterruptedException {
        while (live && buffer.isEmpty()) {
            wait();
        }
        notifyAll();
        return Optional.ofNullable(buffer.poll());
    }

    private void deliver(Recorded event) {
        if (ending().isPresent()) {
            return;
        }
        try {
            subscriber.on(event);
            delivered = event.position();
        } catch (InterruptedException e) {
            end(Reason.CLOSED, null);
        } catch (Exception e) {
            end(Reason.SUBSCRIBER_FAILED, e);
        }
    }

    /** The ending with what was delivered until the very last. */
    private synchronized Ending concluded() {
        // Closing interrupted this thread; the subscriber's last words need not suffer from it.
        Thread.interrupted();
        Ending first = Objects.requireNonNull(ending);
        ending = new Ending(first.reason(), delivered, first.cause());
        return ending;
    }
}
