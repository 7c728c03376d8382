package dev.gatehouse.report;

import dev.gatehouse.feedback.Budget;
import java.util.Locale;

/**
 * Foreign text made harmless for a terminal and visible for whoever reads it: controls, formatting and hidden characters
 * are written out as {@code \}{@code u{…}}, so that none moves a cursor, turns text around or hides words.
 */
final class Escaped {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Escaped() {}

    /** The text as one line; its line ends are shown as {@code \n}, tabs as a space. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            append(line, c);
            i += Character.charCount(c);
        }
        return line.toString();
    }

    /** One line of at most that many characters. */
    static String line(String text, int most) {
        // Cut before escaping, so that a huge text costs no more than what is shown of it.
        boolean huge = text.length() > 2 * most;
        String line = line(huge ? text.substring(0, 2 * most) : text);
        return Budget.cut(line, most);
    }

    private static void append(StringBuilder line, int c) {
        if (c == '\n') {
            line.append("\\n");
        } else if (c == '\t') {
            line.append(' ');
        } else if (isHidden(c)) {
            line.append("\\u{")
                    .append(Integer.toHexString(c).toLowerCase(Locale.ROOT))
                    .append('}');
        } else {
            line.appendCodePoint(c);
        }
    }

    /** Whether a reader would not see that character, or the terminal would obey it. */
    static boolean isHidden(int c) {
        if (c >= 0xE0100 && c <= 0xE01EF) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            case Character.FORMAT -> c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }
}
