package dev.gatehouse.task;

/** Where a task stands. Which state follows which is said by {@link Transitions} and by nothing else. */
public enum TaskState {
    /** Known, and not looked at yet. */
    PLANNED,
    /** Waits for tasks that it needs. */
    BLOCKED,
    /** May be assigned. */
    READY,
    /** A worker was chosen; it is not known to have begun. */
    ASSIGNED,
    /** A worker is at it, or has ended and its work is being collected. */
    RUNNING,
    /** Work was handed in and waits for its judgement. */
    SUBMITTED,
    /** Is being judged, or was and the consequence is being drawn. */
    JUDGING,
    /** The intent to move the target's ref is durable; whether the ref has moved, only the repository knows. */
    ACCEPTING,
    /** The ref has moved. Final. */
    ACCEPTED,
    /** The attempt led to nothing: another one follows, or the task is given up. */
    REJECTED,
    /** Cannot go on without a person. */
    NEEDS_PERSON,
    /** Given up, kept whole, and can be replayed. */
    DEAD_LETTERED,
    /** Called off. Final. */
    CANCELLED;

    /** As it is written: {@code needs-person}. */
    public String word() {
        return Words.of(this);
    }

    /** Whether nothing happens to the task any more unless somebody asks for it. */
    public boolean isSettled() {
        return this == ACCEPTED || this == DEAD_LETTERED || this == CANCELLED;
    }

    /** Whether a worker holds the task. */
    public boolean isWithWorker() {
        return this == ASSIGNED || this == RUNNING;
    }
}
