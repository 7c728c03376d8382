package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.CommandLine;
import java.util.List;
import java.util.Optional;

/** Settings with defaults as gate.yaml would have them. */
final class Draft {
    private Optional<String> shell = Optional.empty();
    private Optional<CommandLine> rerun = Optional.empty();
    private int minTests = 1;
    private int reruns = 2;
    private boolean compare = true;
    private CanaryMode canary = CanaryMode.AUTO;

    Draft shell(String script) {
        shell = Optional.of(script);
        return this;
    }

    Draft rerun(String script) {
        rerun = Optional.of(new CommandLine(List.of("sh", "-c", script, "sh", "{tests}")));
        return this;
    }

    Draft minTests(int least) {
        minTests = least;
        return this;
    }

    Draft reruns(int most) {
        reruns = most;
        return this;
    }

    Draft comparing(boolean wanted) {
        compare = wanted;
        return this;
    }

    TestsSettings settings() {
        return new TestsSettings(
                Optional.empty(),
                shell,
                rerun,
                List.of("**/target/r/*.xml"),
                minTests,
                reruns,
                ".",
                Optional.empty(),
                compare,
                Optional.empty(),
                canary,
                RunMode.COMMAND,
                List.of());
    }
}
