package dev.gatehouse.cli;

import dev.gatehouse.report.ExitCode;
import java.util.concurrent.Callable;

/**
 * What every command works with.
 *
 * @param terminal where it writes
 * @param surroundings the caller's environment
 * @param distribution what it runs from
 */
record Context(Terminal terminal, Surroundings surroundings, Distribution distribution) {

    /** Runs a command's work; what goes wrong is said on the error stream and becomes an exit code. */
    int guard(Callable<ExitCode> work) {
        return new Guard(terminal).run(work).code();
    }
}
