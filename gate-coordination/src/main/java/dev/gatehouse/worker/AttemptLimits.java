package dev.gatehouse.worker;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What one attempt may take. All are positive: nothing is unlimited.
 *
 * @param idle how long a worker may say nothing at all
 * @param total wall time from start to end
 * @param dollars US dollars, as far as the worker tells what it spent
 * @param tokens likewise, of all kinds together
 */
public record AttemptLimits(Duration idle, Duration total, BigDecimal dollars, long tokens) {

    public AttemptLimits {
        positive("idle", idle);
        positive("total", total);
        if (dollars.signum() <= 0) {
            throw new IllegalArgumentException("dollars must be positive, but is " + dollars);
        }
        if (tokens <= 0) {
            throw new IllegalArgumentException("tokens must be positive, but is " + tokens);
        }
    }

    private static void positive(String name, Duration limit) {
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive, but is " + limit);
        }
    }
}
