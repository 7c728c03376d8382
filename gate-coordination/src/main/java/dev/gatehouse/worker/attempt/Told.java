package dev.gatehouse.worker.attempt;

import java.math.BigDecimal;
import java.time.Instant;

/** Numbers that a worker told, brought within reason: none of them is to be trusted. */
public final class Told {

    private static final double MOST_DOLLARS = 1e9;
    private static final long MOST_TOKENS = 1L << 50;

    private static final long LAST_SECOND = 253_402_300_799L;

    private Told() {}

    /** Zero for what is no amount of money. */
    public static BigDecimal dollars(double told) {
        return told > 0 ? BigDecimal.valueOf(Math.min(told, MOST_DOLLARS)) : BigDecimal.ZERO;
    }

    /** Zero for less than nothing. */
    public static long tokens(long told) {
        return Math.min(Math.max(0, told), MOST_TOKENS);
    }

    /** A moment, told in seconds since 1970: not before, and not after the year 9999. */
    public static Instant second(long told) {
        return Instant.ofEpochSecond(Math.min(Math.max(0, told), LAST_SECOND));
    }
}
