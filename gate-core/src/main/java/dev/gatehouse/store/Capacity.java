package dev.gatehouse.store;

import java.time.Duration;

/**
 * How much a store keeps.
 *
 * @param bytes all entries together
 * @param age since an entry was last used
 */
record Capacity(long bytes, Duration age) {
    static final Capacity JUDGEMENTS = new Capacity(256L << 20, Duration.ofDays(30));
    static final Capacity VERDICTS = new Capacity(128L << 20, Duration.ofDays(90));
}
