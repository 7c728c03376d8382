package dev.gatehouse.transport;

import java.time.Instant;

/**
 * A message that is not delivered any more, kept whole until somebody decides.
 *
 * @param key names it in its queue, for {@link Queue#replay} and {@link Queue#discard}
 * @param deliveries how often it was delivered
 * @param reason why it was given up on: what the last consumer said, or that none answered
 * @param at when
 */
public record DeadLetter(String key, Message message, int deliveries, String reason, Instant at) {}
