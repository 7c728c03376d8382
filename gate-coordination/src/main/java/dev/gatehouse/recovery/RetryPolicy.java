package dev.gatehouse.recovery;

import dev.gatehouse.recovery.RetryDecision.Why;
import java.time.Duration;

/**
 * Decides whether something that failed is tried again, and when; the waiting is the caller's. One policy, and with it one
 * budget, serves all calls to a provider. Safe for several threads as far as the backoff's generator is.
 */
public final class RetryPolicy {
    private final int attempts;
    private final Duration longest;
    private final Backoff backoff;
    private final RetryBudget budget;

    /**
     * A policy.
     *
     * @param attempts at most, the first included
     * @param longest pause that is worth waiting for
     */
    public RetryPolicy(int attempts, Duration longest, Backoff backoff, RetryBudget budget) {
        if (attempts < 1) {
            throw new IllegalArgumentException("at least one attempt, not " + attempts);
        }
        this.attempts = attempts;
        this.longest = longest;
        this.backoff = backoff;
        this.budget = budget;
    }

    /** A first try is made. Every first try is told, because the budget is a share of them. */
    public void called() {
        budget.called();
    }

    /**
     * Whether to try once more.
     *
     * @param made attempts so far, from 1
     * @param atLeast time for which trying again is known to be of no use, such as until a breaker closes
     */
    public RetryDecision afterFailure(int made, Duration atLeast) {
        if (made >= attempts) {
            return new RetryDecision.GiveUp(Why.ATTEMPTS_USED_UP);
        }
        // Added, not the larger of both: else all that wait for a breaker would come in the same instant.
        Duration pause = (atLeast.isNegative() ? Duration.ZERO : atLeast).plus(backoff.pause(made));
        if (pause.compareTo(longest) > 0) {
            return new RetryDecision.GiveUp(Why.TOO_LATE);
        }
        return budget.tryRetry() ? new RetryDecision.Again(pause) : new RetryDecision.GiveUp(Why.BUDGET_USED_UP);
    }
}
