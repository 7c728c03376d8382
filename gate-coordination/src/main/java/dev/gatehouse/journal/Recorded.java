package dev.gatehouse.journal;

import java.time.Instant;

/**
 * An event that the journal holds.
 *
 * @param position its place among all events, from 1, without gaps
 * @param stream the stream it belongs to, such as {@code task/7}
 * @param version its place in the stream, from 1, without gaps
 * @param at when it was appended, to the microsecond, by the clock of the journal that appended it
 * @param event what happened, in its newest shape
 */
public record Recorded(long position, String stream, long version, Instant at, Event event) {}
