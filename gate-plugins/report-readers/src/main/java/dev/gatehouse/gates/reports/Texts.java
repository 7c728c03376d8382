package dev.gatehouse.gates.reports;

import java.util.regex.Pattern;

/** Shortening of foreign text to what a finding can carry. */
public final class Texts {
    private static final Pattern ANSI = Pattern.compile("\\x1B(?:\\[[0-9;?]*[ -/]*[@-~]|[@-Z\\\\-_])");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Texts() {}

    /** The text on one line, runs of white space and control characters as one blank, at most so many characters. */
    public static String oneLine(String text, int longest) {
        String flat = BLANK.matcher(withoutColours(bounded(text, longest * 4)))
                .replaceAll(" ")
                .strip();
        return flat.length() <= longest ? flat : bounded(flat, longest - 1) + "…";
    }

    /** At most so many characters from the start, without cutting a surrogate pair. */
    public static String bounded(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splits = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, splits ? longest - 1 : longest);
    }

    /** At most so many characters from the end. */
    public static String tail(String text, int longest) {
        return text.length() <= longest ? text : text.substring(text.length() - longest);
    }

    /** The text without terminal escape sequences. */
    public static String withoutColours(String text) {
        return text.indexOf('\u001b') < 0 ? text : ANSI.matcher(text).replaceAll("");
    }

    /** The last lines that say something, on one line, at most so many characters. */
    public static String lastWords(String output, int lines, int longest) {
        String[] said = withoutColours(output).strip().split("\\R");
        StringBuilder words = new StringBuilder();
        for (int i = Math.max(0, said.length - lines); i < said.length; i++) {
            if (!said[i].isBlank()) {
                words.append(words.isEmpty() ? "" : " | ").append(said[i].strip());
            }
        }
        return words.length() <= longest
                ? oneLine(words.toString(), longest)
                : "…" + oneLine(tail(words.toString(), longest - 1), longest - 1);
    }
}
