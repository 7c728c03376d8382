package dev.gatehouse.worker.pool;

import java.time.Instant;
import java.util.Optional;

/**
 * How a seat is, for status boards.
 *
 * @param tasks that its present worker was given
 * @param failures in a row
 * @param since when its present worker was started
 * @param quarantinedUntil when it is given a task again, on probation
 * @param note why its last worker was replaced or failed; empty text while there is nothing to say
 */
public record SeatState(
        String name,
        Status status,
        int tasks,
        int failures,
        Optional<Instant> since,
        Optional<Instant> quarantinedUntil,
        String note) {
    /** What the seat's worker does. */
    public enum Status {
        /** There is none; one is started with the next task. */
        EMPTY,
        /** It waits for a task. */
        IDLE,
        /** It has one. */
        BUSY,
        /** It is being started, looked at or ended. */
        CHANGING,
        /** Its workers failed too often; none is started for a while. */
        QUARANTINED
    }
}
