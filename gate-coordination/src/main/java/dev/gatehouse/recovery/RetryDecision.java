package dev.gatehouse.recovery;

import java.time.Duration;

/** What to do about something that failed. */
public sealed interface RetryDecision {
    /** Try again, after a pause. */
    record Again(Duration after) implements RetryDecision {}

    /** Don't. */
    record GiveUp(Why why) implements RetryDecision {}

    /** Why not. */
    enum Why {
        /** It was tried as often as may be. */
        ATTEMPTS_USED_UP,
        /** Too large a share of all calls are retries already: the trouble is not this call's. */
        BUDGET_USED_UP,
        /** Trying again would not begin before the time at which nobody waits any more. */
        TOO_LATE
    }
}
