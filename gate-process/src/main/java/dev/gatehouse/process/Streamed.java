package dev.gatehouse.process;

/**
 * What a reader made of the standard output of a command that ended by itself.
 *
 * @param errTail the last 16 KiB of standard error
 */
public record Streamed<T>(int exitCode, T value, String errTail) {}
