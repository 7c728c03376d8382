package dev.gatehouse.task;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money, counted in millionths so that sums stay exact.
 *
 * @param micros millionths of a US dollar, none below zero
 */
public record Dollars(long micros) implements Comparable<Dollars> {
    /** Nothing. */
    public static final Dollars NONE = new Dollars(0);

    private static final int DIGITS = 6;

    /** @throws IllegalArgumentException if it is below zero */
    public Dollars {
        if (micros < 0) {
            throw new IllegalArgumentException("no amount is below zero: " + micros);
        }
    }

    /**
     * An amount as decimal digits write it; what is less than a millionth counts as one.
     *
     * @throws IllegalArgumentException if it is no amount such as {@code 2} or {@code 0.25}
     */
    public static Dollars parse(String text) {
        try {
            return of(new BigDecimal(text));
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("'" + text + "' is no amount such as 2 or 0.25", none);
        }
    }

    /**
     * An amount; what is less than a millionth counts as one.
     *
     * @throws IllegalArgumentException if it is below zero or beyond what can be counted
     */
    public static Dollars of(BigDecimal amount) {
        try {
            return new Dollars(amount.setScale(DIGITS, RoundingMode.CEILING)
                    .movePointRight(DIGITS)
                    .longValueExact());
        } catch (ArithmeticException tooMuch) {
            throw new IllegalArgumentException("no amount that can be counted: " + amount, tooMuch);
        }
    }

    /** The sum; the most that can be counted if it is beyond that. */
    public Dollars plus(Dollars other) {
        long sum = micros + other.micros;
        return new Dollars(sum < 0 ? Long.MAX_VALUE : sum);
    }

    @Override
    public int compareTo(Dollars other) {
        return Long.compare(micros, other.micros);
    }

    /** The amount with two digits, or with as many as it needs. */
    @Override
    public String toString() {
        BigDecimal exact = BigDecimal.valueOf(micros, DIGITS).stripTrailingZeros();
        return "$" + (exact.scale() < 2 ? exact.setScale(2) : exact).toPlainString();
    }
}
