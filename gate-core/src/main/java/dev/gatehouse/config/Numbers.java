package dev.gatehouse.config;

import dev.gatehouse.gate.Setting;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms of numbers. */
final class Numbers {
    private static final long ANY = Long.MIN_VALUE;

    private Numbers() {}

    /** The form of a type, or null if it is no number. */
    static @Nullable Form of(Class<?> type, @Nullable Setting setting) {
        long min = setting == null ? ANY : setting.min();
        if (type == int.class || type == Integer.class) {
            return whole(new Whole(Math.max(min, Integer.MIN_VALUE), Integer.MAX_VALUE), min);
        }
        if (type == long.class || type == Long.class) {
            return whole(new Whole(min, Long.MAX_VALUE), min);
        }
        if (type == double.class || type == Double.class) {
            return new ScalarForm("a number", ScalarKind.NUMBER, new Real(min), schema("number", min));
        }
        return null;
    }

    private static Form whole(Whole parser, long min) {
        return new ScalarForm("a whole number", ScalarKind.INTEGER, parser, schema("integer", min));
    }

    private static Map<String, Object> schema(String type, long min) {
        return min == ANY ? JsonObject.of("type", type) : JsonObject.of("type", type, "minimum", min);
    }

    /** A whole number within bounds: an {@code Integer} where the upper bound is that of one. */
    private record Whole(long min, long max) implements TextParser {
        @Override
        public Object parse(String text) {
            long value = number(text);
            if (value < min) {
                throw new Refusal("at least " + min);
            }
            if (value > max) {
                throw new Refusal("at most " + max);
            }
            if (max == Integer.MAX_VALUE) {
                return (int) value;
            }
            return value;
        }

        private static long number(String text) {
            try {
                if (text.startsWith("0x")) {
                    return Long.parseLong(text, 2, text.length(), 16);
                }
                return text.startsWith("0o") ? Long.parseLong(text, 2, text.length(), 8) : Long.parseLong(text);
            } catch (NumberFormatException tooLarge) {
                throw new Refusal("a number of at most 18 digits");
            }
        }
    }

    /** A finite number. */
    private record Real(long min) implements TextParser {
        @Override
        public Object parse(String text) {
            double value = number(text);
            if (!Double.isFinite(value)) {
                throw new Refusal("a finite number");
            }
            if (min != ANY && value < min) {
                throw new Refusal("at least " + min);
            }
            return value;
        }

        private static double number(String text) {
            try {
                return text.startsWith("0") && text.length() > 1 && Character.isLetter(text.charAt(1))
                        ? (Long) new Whole(ANY, Long.MAX_VALUE).parse(text)
                        : Double.parseDouble(text);
            } catch (NumberFormatException infiniteOrNone) {
                return Double.NaN;
            }
        }
    }
}
