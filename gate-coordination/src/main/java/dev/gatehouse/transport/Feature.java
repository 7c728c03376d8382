package dev.gatehouse.transport;

/** What not every broker can do. A transport refuses what it did not declare, rather than doing something else. */
public enum Feature {
    /** Messages that become visible later, and redelivery after a pause. */
    DELAY,
    /** Messages that overtake others. */
    PRIORITY,
    /** Redelivery of what a consumer that still lives has held for too long, and {@link Delivery#renew}. */
    VISIBILITY_TIMEOUT
}
