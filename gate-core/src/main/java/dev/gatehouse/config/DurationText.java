package dev.gatehouse.config;

import java.time.Duration;

/** Durations as gate.yaml writes them: {@code 500ms}, {@code 90s}, {@code 10m}, {@code 1h30m}. */
final class DurationText {
    static final String EXPECTED = "a duration such as 500ms, 90s, 10m or 1h30m";
    static final String PATTERN = "^(?=.)([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?$";
    private static final String[] UNITS = {"h", "m", "s", "ms"};
    private static final long[] MILLIS = {3_600_000, 60_000, 1_000, 1};
    private static final int MOST_DIGITS = 9;

    private final String text;
    private int at;
    private int unit = -1;

    private DurationText(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException if it is none, or none above zero */
    static Duration parse(String text) {
        Duration duration = Duration.ofMillis(new DurationText(text).millis());
        if (duration.isZero()) {
            throw new Refusal("a duration above zero");
        }
        return duration;
    }

    private long millis() {
        if (text.isEmpty()) {
            throw new Refusal(EXPECTED);
        }
        long sum = 0;
        while (at < text.length()) {
            long number = number();
            sum += number * unit();
        }
        return sum;
    }

    private long number() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start || at - start > MOST_DIGITS) {
            throw new Refusal(EXPECTED);
        }
        return Long.parseLong(text, start, at, 10);
    }

    /** The unit's milliseconds; units come from the largest to the smallest, none twice. */
    private long unit() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            at++;
        }
        String name = text.substring(start, at);
        for (unit++; unit < UNITS.length; unit++) {
            if (UNITS[unit].equals(name)) {
                return MILLIS[unit];
            }
        }
        throw new Refusal(EXPECTED);
    }
}
