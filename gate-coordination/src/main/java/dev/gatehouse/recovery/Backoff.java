package dev.gatehouse.recovery;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: drawn evenly from nothing to a bound that doubles, the "full jitter" of Marc
 * Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015, who found that it needs the fewest calls of the
 * variants compared. Safe for several threads as far as the generator is.
 */
public final class Backoff {
    private static final double DOUBLING = 2;

    private final IntervalFunction bound;
    private final RandomGenerator random;

    private Backoff(IntervalFunction bound, RandomGenerator random) {
        this.bound = bound;
        this.random = random;
    }

    /**
     * A backoff without memory.
     *
     * @param first the bound before the first retry
     * @param cap what the bound grows to at most
     * @param random a seeded one makes it repeatable
     */
    public static Backoff fullJitter(Duration first, Duration cap, RandomGenerator random) {
        if (first.toMillis() < 1 || cap.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "a backoff begins with a millisecond at least, and its cap is no less: " + first + ", " + cap);
        }
        return new Backoff(IntervalFunction.ofExponentialBackoff(first.toMillis(), DOUBLING, cap.toMillis()), random);
    }

    /**
     * The pause before a retry.
     *
     * @param retry which one it is, from 1
     */
    public Duration pause(int retry) {
        return Duration.ofMillis(random.nextLong(bound.apply(retry) + 1));
    }

    /** What {@link #pause} is at most. */
    public Duration bound(int retry) {
        return Duration.ofMillis(bound.apply(retry));
    }
}
