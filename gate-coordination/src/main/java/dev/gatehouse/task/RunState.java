package dev.gatehouse.task;

/** Where a run stands. */
public enum RunState {
    /** Known; nothing has started. */
    PLANNED,
    /** A person let it start. */
    APPROVED,
    /** A manager is at it, or was when it was last heard of. */
    RUNNING,
    /** Over, until somebody resumes it. */
    ENDED;

    /** As it is written: {@code running}. */
    public String word() {
        return Words.of(this);
    }
}
