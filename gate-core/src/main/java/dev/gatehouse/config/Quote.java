package dev.gatehouse.config;

/** Foreign text in messages of ours. */
final class Quote {
    private static final int LONGEST = 60;

    private Quote() {}

    /** The text in quotes, cut where it is long. */
    static String of(String text) {
        return "'" + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…") + "'";
    }

    /** The text with every character written out that would move a cursor or hide something. */
    static String harmless(String text) {
        StringBuilder harmless = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Characters.isRefused(c) || c == '\n' || c == '\r' || c == '\t') {
                harmless.append("<U+").append(Characters.hex(c)).append('>');
            } else {
                harmless.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return harmless.toString();
    }
}
