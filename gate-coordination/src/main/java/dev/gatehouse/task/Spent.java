package dev.gatehouse.task;

import java.time.Duration;

/**
 * What work has cost.
 *
 * @param dollars as the worker's provider counts
 * @param tokens in and out
 * @param time of the worker, by the clock
 */
public record Spent(Dollars dollars, long tokens, Duration time) {
    /** Nothing. */
    public static final Spent NONE = new Spent(Dollars.NONE, 0, Duration.ZERO);

    /** @throws IllegalArgumentException if anything is below zero */
    public Spent {
        if (tokens < 0 || time.isNegative()) {
            throw new IllegalArgumentException("nothing costs less than nothing: " + tokens + " tokens, " + time);
        }
    }

    /** Both together. */
    public Spent plus(Spent other) {
        long sum = tokens + other.tokens;
        return new Spent(dollars.plus(other.dollars), sum < 0 ? Long.MAX_VALUE : sum, time.plus(other.time));
    }

    /** Of two counts of the same work, the higher in each part: a later count includes an earlier one. */
    Spent atLeast(Spent other) {
        return new Spent(
                dollars.compareTo(other.dollars) >= 0 ? dollars : other.dollars,
                Math.max(tokens, other.tokens),
                time.compareTo(other.time) >= 0 ? time : other.time);
    }
}
