package dev.gatehouse.worker.attempt;

import java.time.Duration;

/**
 * How long a worker may take to go.
 *
 * @param leave by itself, once its input is closed because nothing further is wanted of it; zero or more
 * @param grace between TERM and KILL, zero or more
 */
public record Patience(Duration leave, Duration grace) {

    /** Five seconds each. */
    public static final Patience DEFAULT = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5));

    public Patience {
        if (leave.isNegative() || grace.isNegative()) {
            throw new IllegalArgumentException("patience must not be negative: " + leave + ", " + grace);
        }
    }
}
