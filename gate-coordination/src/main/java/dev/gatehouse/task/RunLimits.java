package dev.gatehouse.task;

import java.time.Duration;

/**
 * How far a whole run may go.
 *
 * @param wallClock from start to end, without the time in which no manager was running
 * @param dollars all tasks together
 * @param tokens all tasks together
 */
public record RunLimits(Duration wallClock, Dollars dollars, long tokens) {
    /** Bounds for runs that say nothing: 8 hours, $50, 50 million tokens. */
    public static final RunLimits DEFAULT = new RunLimits(Duration.ofHours(8), new Dollars(50_000_000), 50_000_000);

    /** @throws IllegalArgumentException if one is 0, which would not mean "unlimited" */
    public RunLimits {
        if (wallClock.toMillis() < 1 || dollars.micros() < 1 || tokens < 1) {
            throw new IllegalArgumentException(
                    "limits are above zero: " + wallClock + ", " + dollars + ", " + tokens + " tokens");
        }
    }
}
