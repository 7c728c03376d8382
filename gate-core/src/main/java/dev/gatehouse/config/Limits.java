package dev.gatehouse.config;

import java.time.Duration;

/**
 * Bounds of a run. None is unlimited: 0 is an error.
 *
 * @param time for the whole run ({@code minutes:})
 * @param parallel how many gates may run at a time
 * @param fileSize files above it, in bytes, are named and not hashed ({@code file-megabytes:})
 */
public record Limits(Duration time, int parallel, long fileSize) {}
