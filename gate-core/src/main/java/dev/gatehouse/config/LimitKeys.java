package dev.gatehouse.config;

import dev.gatehouse.gate.Setting;
import java.time.Duration;

/** {@code limits:} as it is written. */
record LimitKeys(
        @Setting(value = "Minutes that a whole run may take.", byDefault = "45", min = 1)
        int minutes,

        @Setting(value = "Gates that may run at a time.", byDefault = "2", min = 1)
        int parallel,

        @Setting(
                value = "Files above this size, in megabytes of 1,048,576 bytes, are named and not read.",
                byDefault = "50",
                min = 1)
        int fileMegabytes) {
    private static final int MOST_PARALLEL = 256;

    LimitKeys {
        if (parallel > MOST_PARALLEL) {
            throw new IllegalArgumentException("'parallel' is more than " + MOST_PARALLEL);
        }
    }

    Limits limits() {
        return new Limits(Duration.ofMinutes(minutes), parallel, (long) fileMegabytes << 20);
    }
}
