package dev.gatehouse.manager.plan;

import dev.gatehouse.gate.Setting;
import dev.gatehouse.task.RunLimits;
import java.time.Duration;

/** {@code limits:} of a plan as it is written. */
record RunLimitKeys(
        @Setting(value = "How long the run may take, without times in which no manager was running.", byDefault = "8h")
        Duration wallClock,

        @Setting(value = "US dollars that all tasks together may spend.", byDefault = "50", min = 0)
        double dollars,

        @Setting(value = "Tokens that all tasks together may use.", byDefault = "50000000", min = 1)
        long tokens) {

    RunLimitKeys {
        Amounts.of(dollars);
    }

    RunLimits limits() {
        return new RunLimits(wallClock, Amounts.of(dollars), tokens);
    }
}
