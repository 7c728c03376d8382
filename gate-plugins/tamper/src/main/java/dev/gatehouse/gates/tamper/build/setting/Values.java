package dev.gatehouse.gates.tamper.build.setting;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reading what stands in a setting. */
final class Values {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern GENERATED = Pattern.compile(
            "generated|(^|[^a-z])gen([^a-z]|$)|proto|node_modules|dist([^a-z]|$)|build/|target/|vendor|third.?party|migrations"
                    + "|\\.d\\.ts|\\.min\\.|__pycache__|\\.venv|fixtures|coverage/|package-info|module-info");
    private static final int QUOTE = 60;

    private Values() {}

    /** The first number in a text; a ratio below 1 counts as a share of 100. NaN where there is none. */
    static double number(String text) {
        String head = text.length() > 200 ? text.substring(0, 200) : text;
        Matcher number = NUMBER.matcher(head);
        return number.find() ? Double.parseDouble(number.group()) : Double.NaN;
    }

    /** A share as a number of 100, whether written 0.8, 80 or 80%. */
    static double share(String text) {
        double number = number(text);
        return number <= 1 && !text.contains("%") ? number * 100 : number;
    }

    static boolean isTrue(String text) {
        String value = unquoted(text).toLowerCase(Locale.ROOT);
        return value.equals("true") || value.equals("yes") || value.equals("on") || value.equals("1");
    }

    static boolean isFalse(String text) {
        String value = unquoted(text).toLowerCase(Locale.ROOT);
        return value.equals("false") || value.equals("no") || value.equals("off") || value.equals("0");
    }

    static String unquoted(String text) {
        String value = text.strip();
        while (value.length() > 1
                && (value.startsWith("'") && value.endsWith("'")
                        || value.startsWith("\"") && value.endsWith("\"")
                        || value.startsWith("(") && value.endsWith(")"))) {
            value = value.substring(1, value.length() - 1).strip();
        }
        return value;
    }

    /** Short enough for a message and a key, on one line. */
    static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= QUOTE ? line : line.substring(0, QUOTE) + "…";
    }

    /** Whether a pattern is about files that nobody writes by hand. */
    static boolean isGenerated(String pattern) {
        return GENERATED.matcher(pattern.toLowerCase(Locale.ROOT)).find();
    }
}
