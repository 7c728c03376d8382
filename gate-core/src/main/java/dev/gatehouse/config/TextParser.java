package dev.gatehouse.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads the text of a scalar. Classes rather than lambdas, and no patterns or formatters: each of those costs more at
 * start-up than reading all of gate.yaml.
 */
interface TextParser {
    /** @throws IllegalArgumentException if the text will not do; a {@link Refusal} says what would */
    Object parse(String text);

    /** The text itself. */
    record Verbatim() implements TextParser {
        @Override
        public Object parse(String text) {
            return text;
        }
    }

    /** A boolean of the core schema. */
    record Truth() implements TextParser {
        @Override
        public Object parse(String text) {
            return text.equalsIgnoreCase("true");
        }
    }

    /** A duration with units. */
    record Span() implements TextParser {
        @Override
        public Object parse(String text) {
            return DurationText.parse(text);
        }
    }

    /** A day as ISO 8601 writes it. */
    record Day() implements TextParser {
        static final String EXPECTED = "a date such as 2027-01-31";
        static final String PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

        @Override
        public Object parse(String text) {
            if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
                throw new Refusal(EXPECTED);
            }
            try {
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            } catch (DateTimeException noSuchDay) {
                throw new Refusal(EXPECTED);
            }
        }

        private static int number(String text, int from, int to) {
            int number = 0;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (c < '0' || c > '9') {
                    throw new Refusal(EXPECTED);
                }
                number = number * 10 + (c - '0');
            }
            return number;
        }
    }

    /** One of several words. */
    record Choice(Object[] values, List<String> words, String expected) implements TextParser {
        @Override
        public Object parse(String text) {
            int at = words.indexOf(text);
            if (at < 0) {
                throw new Refusal(expected, DidYouMean.closest(text, words));
            }
            return values[at];
        }
    }

    /** What a type's own method makes of it. */
    record Own(Method method) implements TextParser {
        @Override
        public Object parse(String text) {
            try {
                return method.invoke(null, text);
            } catch (InvocationTargetException thrown) {
                if (thrown.getCause() instanceof IllegalArgumentException refused) {
                    throw refused;
                }
                throw new IllegalStateException(method + " failed", thrown.getCause());
            } catch (IllegalAccessException never) {
                throw new IllegalStateException(never);
            }
        }
    }
}
