package dev.gatehouse.kernel;

import java.time.Duration;

/**
 * How long the kernel waits beyond a time limit.
 *
 * @param process between TERM and KILL of a process
 * @param overtime past a gate's deadline, while a process of its is being ended and for what it makes of that
 * @param interrupted for a gate that was interrupted, before it is abandoned
 */
record Patience(Duration process, Duration overtime, Duration interrupted) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(8), Duration.ofSeconds(15));
}
