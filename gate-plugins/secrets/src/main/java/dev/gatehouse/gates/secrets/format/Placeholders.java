package dev.gatehouse.gates.secrets.format;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what people write where a secret would stand: examples, templates, repeated and counted-up characters. */
public final class Placeholders {
    private static final int SHORTEST_PASSWORD = 6;

    /** As format strings have them: {@code {name}}. */
    private static final Pattern FIELD = Pattern.compile("\\{[A-Za-z_][A-Za-z0-9_.:]*\\}");

    private Placeholders() {}

    /** Whether the text stands for a secret rather than being one. */
    public static boolean isPlaceholder(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Words.PLACEHOLDERS.stream().anyMatch(lower::contains) || isTemplate(text) || isMonotonous(text);
    }

    /** Whether it is long enough for a password and none of those that everybody uses in examples. */
    static boolean isPlausiblePassword(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[0-9!@#$._-]+$", "");
        return text.length() >= SHORTEST_PASSWORD
                && !isPlaceholder(text)
                && text.indexOf(' ') < 0
                && !Words.PASSWORDS.contains(letters)
                && !letters.contains("password")
                && !letters.contains("p@ssw")
                && !letters.isEmpty();
    }

    /** Whether a program puts the value in later: {@code ${…}}, {@code {{…}}}, {@code <…>}, {@code %s}, {@code $NAME}. */
    private static boolean isTemplate(String text) {
        return text.contains("${")
                || text.contains("#{")
                || text.contains("{{")
                || text.contains("$(")
                || text.contains("<%")
                || text.startsWith("$")
                || text.startsWith("%")
                || FIELD.matcher(text).find()
                || text.startsWith("<") && text.endsWith(">")
                || text.startsWith("[") && text.endsWith("]");
    }

    /** Whether few characters make up most of it, or neighbours mostly follow or repeat each other. */
    private static boolean isMonotonous(String text) {
        int steady = 0;
        for (int i = 1; i < text.length(); i++) {
            int step = text.charAt(i) - text.charAt(i - 1);
            steady += step >= -1 && step <= 1 ? 1 : 0;
        }
        return text.chars().distinct().count() <= Math.min(4, text.length() / 3) || steady * 2 > text.length() + 1;
    }
}
