package dev.gatehouse.journal;

import java.time.Instant;

/**
 * An event that the journal holds.
 *
 * @param position its place among all events, from 1, rising; gaps may occur
 * @param stream the stream it belongs to, such as {@code task/7}
 * @param version its place in the stream, from 1, without gaps
 * @param at when it was appended
 */
public record Recorded(long position, String stream, long version, Instant at, Event event) {}
