package dev.gatehouse.process;

/**
 * A process that outlived the program which started it and was killed by us.
 *
 * @param command its command line, shortened; untrusted text
 */
public record Survivor(long pid, String command) {}
