package dev.gatehouse.gates.tamper.java;

/** Puts characters in the place of Java's unicode escapes, as a compiler does before anything else. */
final class UnicodeEscapes {
    private static final int DIGITS = 4;

    private UnicodeEscapes() {}

    /** The text as a compiler sees it. A malformed escape stays as it is. */
    static String replaced(String text) {
        if (!text.contains("\\u")) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '\\' ? end(text, at) : -1;
            if (end > 0) {
                out.append((char) Integer.parseInt(text, end - DIGITS, end, 16));
                at = end;
            } else if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                out.append(text, at, at + 2);
                at += 2;
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }

    /** Where the escape that begins at a backslash ends, or -1 if none begins there. */
    static int end(String text, int backslash) {
        int at = backslash + 1;
        while (at < text.length() && text.charAt(at) == 'u') {
            at++;
        }
        if (at == backslash + 1 || at + DIGITS > text.length()) {
            return -1;
        }
        for (int digit = at; digit < at + DIGITS; digit++) {
            if (Character.digit(text.charAt(digit), 16) < 0 || text.charAt(digit) > 'f') {
                return -1;
            }
        }
        return at + DIGITS;
    }
}
