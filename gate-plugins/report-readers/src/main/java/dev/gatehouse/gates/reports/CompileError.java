package dev.gatehouse.gates.reports;

import dev.gatehouse.verdict.Location;

/**
 * An error that a compiler printed.
 *
 * @param at where, in the judged tree
 * @param message what the compiler says, on one line
 */
public record CompileError(Location at, String message) {}
