package dev.gatehouse.testkit;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.Run;
import java.io.IOException;

/** What {@link FakeGateContext} does with the commands of a gate. */
@FunctionalInterface
public interface Runner {
    /** Runs the command, or pretends to. */
    Run run(Command command) throws IOException, InterruptedException;
}
