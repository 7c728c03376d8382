package dev.gatehouse.task;

/**
 * Why a command was not carried out; nothing was journalled.
 *
 * @param cause for programs
 * @param reason for people: what was asked, where the task stands, what would be allowed
 */
public record Refusal(Cause cause, String reason) {
    /** The causes there are. */
    public enum Cause {
        /** There is no such task or run. */
        UNKNOWN,
        /** It exists already. */
        EXISTS,
        /** The state that it is in does not allow it. */
        STATE,
        /** The attempt that it speaks of no longer holds the task. */
        STALE,
        /** The judge has not said what it rests on. */
        NO_VERDICT,
        /** A limit is reached. */
        LIMIT,
        /** Others changed the task again and again meanwhile; the same command may be given again. */
        CONTENTION
    }

    @Override
    public String toString() {
        return reason;
    }
}
