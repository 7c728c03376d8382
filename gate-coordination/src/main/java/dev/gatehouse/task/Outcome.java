package dev.gatehouse.task;

/** How an attempt ended. */
public enum Outcome {
    /** The worker says that it is done. */
    COMPLETED(true),
    /** The worker says that it could not do it. */
    FAILED(true),
    /** What the worker said could not be understood. */
    PROTOCOL_ERROR(true),
    /** The worker's process ended without a result, by a signal or by an exit code. */
    CRASHED(true),
    /** The worker was silent for too long. */
    IDLE_TIMEOUT(true),
    /** The worker took too long. */
    TOTAL_TIMEOUT(true),
    /** The worker spent more than it was given. */
    BUDGET_EXCEEDED(true),
    /** The worker cannot go on without a person. */
    NEEDS_PERSON(false),
    /** The provider refused: its limits, or its load. */
    OVERLOADED(false),
    /** Called off by the manager. */
    CANCELLED(false),
    /** The worker could not be started. */
    NOT_STARTED(false),
    /** The manager ended while the worker ran, and what became of it is not known. */
    LOST(false);

    private final boolean counted;

    Outcome(boolean counted) {
        this.counted = counted;
    }

    /**
     * Whether such an attempt counts against the limit on attempts: those that tell something about the task do. The
     * others count against the limit on interruptions.
     */
    public boolean isCounted() {
        return counted;
    }

    /** As it is written: {@code idle-timeout}. */
    public String word() {
        return Words.of(this);
    }
}
