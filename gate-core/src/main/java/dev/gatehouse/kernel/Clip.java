package dev.gatehouse.kernel;

/** Bounds of texts that come from gates. Lengths are in UTF-16 units. */
final class Clip {
    static final int TEXT = 2_000;
    static final int LINE = 500;

    private static final String ELLIPSIS = "…";

    private Clip() {}

    /** The text, cut where it is too long for a message. */
    static String text(String text) {
        return to(TEXT, text);
    }

    /** One line without control characters, short enough for a terminal. */
    static String line(String text) {
        String start = to(LINE, text);
        StringBuilder plain = new StringBuilder(start.length());
        start.codePoints().forEach(c -> plain.appendCodePoint(isControl(c) ? ' ' : c));
        return plain.toString();
    }

    /**
     * A name that stays distinct: one that is too long ends in a hash of the whole.
     */
    static String name(String name) {
        return name.length() <= TEXT ? name : to(TEXT, name) + Integer.toHexString(name.hashCode());
    }

    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String to(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + ELLIPSIS;
    }
}
