package dev.gatehouse.gates.tamper.java;

import java.util.Map;
import java.util.OptionalDouble;

/** Numbers and times as sources write them. */
final class Durations {
    private static final Map<String, Double> UNITS = Map.of(
            "ofNanos", 1e-6, "ofMillis", 1.0, "ofSeconds", 1e3, "ofMinutes", 6e4, "ofHours", 3.6e6, "ofDays", 8.64e7);

    private Durations() {}

    /** A literal number, with its suffix and sign; empty for anything else. */
    static OptionalDouble number(String text) {
        String digits = text.replace(" ", "").replace("_", "").replaceFirst("[dDfFlL]$", "");
        if (digits.isEmpty() || digits.length() > 40 || !digits.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?")) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(digits));
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    /** {@code Duration . ofSeconds ( 2 )} or {@code ofSeconds ( 2 )} in milliseconds. */
    static OptionalDouble milliseconds(String text) {
        String[] words = text.split(" ", -1);
        for (int index = 0; index + 2 < words.length; index++) {
            Double unit = UNITS.get(words[index]);
            if (unit != null) {
                OptionalDouble number = number(words[index + 2]);
                return number.isPresent() ? OptionalDouble.of(number.getAsDouble() * unit) : number;
            }
        }
        return OptionalDouble.empty();
    }
}
