package dev.gatehouse.manager.plan;

import dev.gatehouse.gate.Setting;
import dev.gatehouse.task.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code limits:} of a task as it is written. */
record TaskLimitKeys(
        @Setting(value = "Attempts that end with something to be said about the task.", byDefault = "5", min = 1)
        int attempts,

        @Setting(
                value = "Attempts in a row that may be rejected with exactly the same findings.",
                byDefault = "2",
                min = 2)
        int sameFindings,

        @Setting(
                value = "Attempts that may end for a reason beside the task, such as an overloaded provider.",
                byDefault = "10",
                min = 1)
        int interruptions,

        @Setting(
                value = "How often work is judged again because a gate could not do its own.",
                byDefault = "3",
                min = 1)
        int gateRetries,

        @Setting(value = "Time of workers, all attempts together.", byDefault = "2h")
        Duration time,

        @Setting(value = "US dollars, all attempts together; without it, only the run's limit holds.", min = 0)
        Optional<Double> dollars,

        @Setting(value = "Tokens, all attempts together; without it, only the run's limit holds.", min = 1)
        Optional<Long> tokens) {

    TaskLimitKeys {
        dollars.ifPresent(Amounts::of);
    }

    Limits limits() {
        return new Limits(
                attempts,
                sameFindings,
                interruptions,
                gateRetries,
                time,
                dollars.map(Amounts::of),
                tokens.isPresent() ? OptionalLong.of(tokens.get()) : OptionalLong.empty());
    }
}
