package dev.gatehouse.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many may be at work with a provider at a time, found out by trying: one more after about as many answers as the limit
 * is, half as many after an overload. Additive increase with multiplicative decrease converges to a fair and efficient share
 * (Chiu, Jain, "Analysis of the Increase and Decrease Algorithms for Congestion Avoidance in Computer Networks", Computer
 * Networks and ISDN Systems 17, 1989). One overload is usually told by all that run: within the pause it counts once. The
 * ceiling makes it a bulkhead as well. Safe for several threads.
 */
final class AdaptiveLimit {
    private final int floor;
    private final int ceiling;
    private final Duration pause;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile double limit;
    private Instant decreased = Instant.MIN;

    AdaptiveLimit(int floor, int start, int ceiling, Duration pause) {
        this.floor = floor;
        this.ceiling = ceiling;
        this.limit = start;
        this.pause = pause;
    }

    boolean tryEnter() {
        int now = inFlight.get();
        while (now < (int) limit) {
            if (inFlight.compareAndSet(now, now + 1)) {
                return true;
            }
            now = inFlight.get();
        }
        return false;
    }

    void leave() {
        inFlight.decrementAndGet();
    }

    /** An answer: only when at least half of the limit is in use does it say anything about more. */
    void answered() {
        if (limit < ceiling && inFlight.get() * 2 >= (int) limit) {
            grow();
        }
    }

    synchronized void overloaded(Instant now) {
        if (decreased.equals(Instant.MIN) || !now.isBefore(decreased.plus(pause))) {
            decreased = now;
            limit = Math.max(floor, limit / 2);
        }
    }

    int limit() {
        return (int) limit;
    }

    int inFlight() {
        return inFlight.get();
    }

    private synchronized void grow() {
        limit = Math.min(ceiling, limit + 1 / limit);
    }
}
