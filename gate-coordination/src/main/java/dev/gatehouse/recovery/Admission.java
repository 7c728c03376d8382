package dev.gatehouse.recovery;

import java.time.Instant;
import java.util.Optional;

/** Whether a provider may be asked now. */
public sealed interface Admission {
    /** It may. The permit is closed when the work is over. */
    record Admitted(Permit permit) implements Admission {}

    /**
     * It may not; nothing was counted against it.
     *
     * @param until before which asking again is of no use; empty when that depends on others' work
     */
    record Refused(Reason reason, Optional<Instant> until) implements Admission {}

    /** Why not. */
    enum Reason {
        /** The breaker is open: too much failed. */
        OPEN,
        /** The account's rate is used up. */
        RATE_LIMITED,
        /** It was just open, and what decides whether it still is has not answered. */
        PROBING,
        /** As many are at work as it bears. */
        FULL
    }
}
