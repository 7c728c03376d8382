package dev.gatehouse.worker;

/** How an attempt ended. The set is closed: whatever happens is one of these. */
public enum Outcome {
    /** The worker says that it did the task. What it did is still to be judged. */
    COMPLETED,
    /** The worker says that it could not do the task, or its agent ended with an error of its own. */
    FAILED,
    /** The worker took the honest way out: a person has to decide, and its {@link AttemptResult#claim()} says why. */
    NEEDS_PERSON,
    /** The worker spoke, but not as agreed; an exit with code 0 that was not preceded by a result is of this kind. */
    PROTOCOL_ERROR,
    /** The process ended without a result, by a signal or with a code other than 0. */
    CRASHED,
    /** Nothing was heard for longer than {@link AttemptLimits#idle()}. */
    IDLE_TIMEOUT,
    /** {@link AttemptLimits#total()} passed. */
    TOTAL_TIMEOUT,
    /** The worker spent more than its dollars, tokens or turns. */
    BUDGET_EXCEEDED,
    /** The provider refused: overloaded, or the account's rate is used up. {@link AttemptResult#signals()} tell until when. */
    OVERLOADED,
    /** {@link RunningAttempt#cancel()}, or the long-lived worker was closed. */
    CANCELLED,
    /** No program ran; {@link AttemptResult#spawnFailure()} says why. */
    NOT_STARTED
}
