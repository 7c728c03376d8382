package dev.gatehouse.journal;

/** What text every store can hold: no NUL, no half of a surrogate pair, not too long. For those who write a journal. */
public final class Text {
    private static final int NAME_LENGTH = 512;

    private Text() {}

    /** A stream, an id, a type, a name: short and not blank. */
    public static void requireName(String what, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        require(what, name, NAME_LENGTH);
    }

    /** Text of at most so many characters. */
    public static void require(String what, String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException(what + " has " + text.length() + " characters, at most " + most
                    + " fit: keep large things in a file");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c) && !isPair(text, i)) {
                throw new IllegalArgumentException(what + " has a character at " + i + " that cannot be stored: \\u"
                        + String.format("%04x", (int) c));
            }
        }
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
