package dev.gatehouse.transport;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A bounded hand-off from many threads to one, without acknowledgement: an inbox for events, where a {@link Queue} would be
 * too much. Any thread may put; one thread at a time may take. Elements of one producer keep their order.
 *
 * <p>A ring in which producers claim slots by compare-and-swap of an index and the consumer clears them; the lowest bit of
 * that index says that the consumer sleeps, so that producers pay nothing for looking. The idea is that of {@code
 * MpscBlockingConsumerArrayQueue} in JCTools, written anew on the JDK's own atomics, because JCTools reaches for {@code
 * sun.misc.Unsafe}, of which newer JDKs warn.
 */
public final class Mailbox<E> {
    // Words of one array, far enough apart that no two share a cache line. Indices count in steps of two.
    private static final int PRODUCER = 16;
    private static final int LIMIT = 32;
    private static final int CONSUMER = 48;
    private static final int WORDS = 64;
    private static final long SLEEPS = 1;
    private static final long NAP_NANOS = 50_000;

    private final AtomicLongArray words = new AtomicLongArray(WORDS);
    private final AtomicReferenceArray<@Nullable E> slots;
    private final int mask;
    private volatile @Nullable Thread sleeper;

    /**
     * An empty one.
     *
     * @param capacity elements that it holds at most, from 2; rounded up to a power of two
     */
    public Mailbox(int capacity) {
        if (capacity < 2 || capacity > 1 << 30) {
            throw new IllegalArgumentException("a mailbox has room for 2 to 2^30 elements, not for " + capacity);
        }
        int size = Integer.highestOneBit(capacity - 1) << 1;
        slots = new AtomicReferenceArray<>(size);
        mask = size - 1;
        words.set(LIMIT, 2L * size);
    }

    /** Puts an element in if there is room. */
    public boolean offer(E element) {
        while (true) {
            long producer = words.getAcquire(PRODUCER);
            if ((producer & SLEEPS) != 0) {
                // Empty, and the consumer asleep: one step claims the slot and takes the bit away.
                if (words.compareAndSet(PRODUCER, producer, producer + 1)) {
                    slots.setRelease(slot(producer), element);
                    LockSupport.unpark(sleeper);
                    return true;
                }
            } else if (producer >= words.getAcquire(LIMIT) && !moveLimit(producer)) {
                return false;
            } else if (words.compareAndSet(PRODUCER, producer, producer + 2)) {
                slots.setRelease(slot(producer), element);
                return true;
            }
        }
    }

    /** Puts an element in, waiting for room in short naps: the producer is slowed down to the consumer's speed. */
    public void put(E element) throws InterruptedException {
        while (!offer(element)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(this, NAP_NANOS);
        }
    }

    /** The next element, if there is one. */
    public Optional<E> poll() {
        return Optional.ofNullable(next());
    }

    /** The next element, waiting for one to come. */
    public E take() throws InterruptedException {
        E element = next();
        while (element == null) {
            sleep(Long.MAX_VALUE);
            element = next();
        }
        return element;
    }

    /** The next element, waiting at most so long for one to come. */
    public Optional<E> poll(Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        E element = next();
        for (long left = wait.toNanos(); element == null && left > 0; left = deadline - System.nanoTime()) {
            sleep(left);
            element = next();
        }
        return Optional.ofNullable(element);
    }

    /** How many elements it holds at most. */
    public int capacity() {
        return mask + 1;
    }

    private boolean moveLimit(long producer) {
        long limit = words.getAcquire(CONSUMER) + 2L * capacity();
        words.setRelease(LIMIT, limit);
        return producer < limit;
    }

    private @Nullable E next() {
        long consumer = words.getPlain(CONSUMER);
        int slot = slot(consumer);
        E element = slots.getAcquire(slot);
        if (element == null) {
            if ((words.getAcquire(PRODUCER) & ~SLEEPS) == consumer) {
                return null;
            }
            // Claimed, and about to be filled.
            while ((element = slots.getAcquire(slot)) == null) {
                Thread.onSpinWait();
            }
        }
        slots.setPlain(slot, null);
        words.setRelease(CONSUMER, consumer + 2);
        return element;
    }

    private void sleep(long nanos) throws InterruptedException {
        long empty = words.getPlain(CONSUMER);
        sleeper = Thread.currentThread();
        if (words.compareAndSet(PRODUCER, empty, empty | SLEEPS)) {
            if (!Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(this, nanos);
            }
            // Still set when nobody came: an interrupt, the time, or nothing at all.
            words.compareAndSet(PRODUCER, empty | SLEEPS, empty);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private int slot(long index) {
        return (int) (index >> 1) & mask;
    }
}
