package dev.gatehouse.task;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a task may go. Counted from events, so that a restart forgets nothing; a replay of a dead letter starts the
 * count anew.
 *
 * @param attempts that end with something to be said about the task; at least 1
 * @param sameFindings how many attempts in a row may be rejected with exactly the same findings; at least 2
 * @param interruptions attempts that end for a reason beside the task, such as a crashed manager; at least 1
 * @param gateRetries how often a submission is judged again because a gate could not do its work; at least 1
 * @param time of workers, all attempts together
 * @param dollars all attempts together; empty where only the run's limit holds
 * @param tokens all attempts together; empty where only the run's limit holds
 */
public record Limits(
        int attempts,
        int sameFindings,
        int interruptions,
        int gateRetries,
        Duration time,
        Optional<Dollars> dollars,
        OptionalLong tokens) {
    /** Bounds for tasks that say nothing: 5 attempts, the same findings twice, 10 interruptions, 3 retries, 2 hours. */
    public static final Limits DEFAULT =
            new Limits(5, 2, 10, 3, Duration.ofHours(2), Optional.empty(), OptionalLong.empty());

    /** @throws IllegalArgumentException if one is 0, which would not mean "unlimited" */
    public Limits {
        require("attempts", attempts, 1);
        require("same-findings", sameFindings, 2);
        require("interruptions", interruptions, 1);
        require("gate-retries", gateRetries, 1);
        require("time", time.isNegative() ? 0 : time.toMillis(), 1);
        require("dollars", dollars.map(Dollars::micros).orElse(1L), 1);
        require("tokens", tokens.orElse(1), 1);
    }

    private static void require(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException("'" + name + "' has to be at least " + least + ", not " + value);
        }
    }
}
