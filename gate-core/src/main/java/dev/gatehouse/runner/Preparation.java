package dev.gatehouse.runner;

import dev.gatehouse.config.SetupStep;
import dev.gatehouse.git.PooledCheckout;
import dev.gatehouse.process.Ending;
import dev.gatehouse.process.ProcessResult;
import dev.gatehouse.process.ProcessSpec;
import dev.gatehouse.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs the setup commands of a checkout: once for a pool, whose name holds the lock files that they depend on, and those
 * without lock files each time.
 *
 * @param checkout to prepare
 * @param environment of the commands
 * @param evidence folder for their logs
 */
record Preparation(PooledCheckout checkout, Map<String, String> environment, Path evidence) {

    /** @throws SetupFailure if a command fails */
    void run(List<SetupStep> steps) throws IOException, InterruptedException {
        boolean ran = false;
        for (int i = 0; i < steps.size(); i++) {
            if (!checkout.isPrepared() || steps.get(i).lockFiles().isEmpty()) {
                run(steps.get(i), Files.createDirectories(evidence).resolve("setup-" + (i + 1) + ".log"));
                ran = true;
            }
        }
        if (ran) {
            checkout.keepOutputs();
        }
    }

    private void run(SetupStep step, Path log) throws IOException, InterruptedException {
        List<String> argv = step.run().arguments(Map.of());
        ProcessResult result = Processes.run(ProcessSpec.of(argv, checkout.root(), environment, log, step.timeout()));
        String why = complaint(result.ending());
        if (!why.isEmpty()) {
            throw new SetupFailure(
                    "the setup command '" + String.join(" ", argv) + "' (" + step.at() + ") " + why,
                    "Its log is " + log + ".");
        }
    }

    private static String complaint(Ending ending) {
        if (ending instanceof Ending.Exited exited) {
            return exited.code() == 0 ? "" : "ended with exit code " + exited.code();
        }
        return ending instanceof Ending.NotStarted notStarted
                ? "could not be started: " + notStarted.failure().cause()
                : "ran into its time limit";
    }
}
