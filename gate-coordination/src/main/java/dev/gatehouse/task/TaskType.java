package dev.gatehouse.task;

/** What kind of work a task is; decides what has to be proven of it. */
public enum TaskType {
    /** Something behaves wrongly. */
    BUG_FIX,
    /** Something new is to be possible. */
    FEATURE,
    /** The code is to change and its behaviour is not. */
    REFACTORING,
    /** The same, faster or smaller. */
    PERFORMANCE,
    /** Another version of what the code rests on. */
    DEPENDENCY_UPGRADE,
    /** Text. */
    DOCUMENTATION;

    /** As it is written: {@code bug-fix}. */
    public String word() {
        return Words.of(this);
    }
}
