package dev.gatehouse.config;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gate.Setting;
import java.time.Duration;
import java.util.List;

/**
 * A command that prepares a fresh checkout, such as {@code npm ci}; not run again while its lock files stay the same.
 *
 * @param run the command
 * @param lockFiles globs of the files that its result depends on; empty means it runs for every checkout
 * @param timeout its limit
 * @param at where the entry stands
 */
public record SetupStep(
        @Setting("The command, started without a shell.") CommandLine run,

        @Setting("Globs of the files that its result depends on; it is run again when one of them changes.")
        List<String> lockFiles,

        @Setting(value = "Its time limit.", byDefault = "10m")
        Duration timeout,

        Position at) {
    public SetupStep {
        lockFiles = List.copyOf(lockFiles);
    }
}
