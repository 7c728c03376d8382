package dev.gatehouse.gates.tests;

/** How tests are run. */
enum RunMode {
    /** By a command, which writes reports. */
    COMMAND,
    /** By the JUnit Platform, which tells the gate itself. */
    LAUNCHER
}
