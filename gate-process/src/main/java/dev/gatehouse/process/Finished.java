package dev.gatehouse.process;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a started job went.
 *
 * @param exitCode of the program; -1 when it was ended at its limit, or couldn't be ended
 * @param drained both streams were read to their end
 * @param refusal why a drain wanted no more, null when it took all
 */
record Finished(
        How how,
        int exitCode,
        Duration took,
        List<Survivor> survivors,
        boolean drained,
        @Nullable Exception refusal) {

    /** What brought the end. */
    enum How {
        BY_ITSELF,
        AT_THE_LIMIT,
        ON_REQUEST
    }

    boolean timedOut() {
        return how == How.AT_THE_LIMIT;
    }

    /** The same, but that not all output was heard. */
    Finished undrained() {
        return new Finished(how, exitCode, took, survivors, false, refusal);
    }

    Ending ending() {
        return switch (how) {
            case BY_ITSELF -> new Ending.Exited(exitCode);
            case AT_THE_LIMIT -> new Ending.TimedOut();
            case ON_REQUEST -> new Ending.Terminated(exitCode);
        };
    }
}
