package dev.gatehouse.cli;

/** Foreign text on a terminal. */
final class TerminalText {
    private static final int FIRST_WIDE = 0x1100;
    private static final int FIRST_PUNCTUATION = 0x2000;
    private static final int FIRST_SYMBOL = 0x2300;

    private TerminalText() {}

    /**
     * The text as one line that a terminal neither obeys nor wraps.
     *
     * @param width in columns; what goes beyond it is cut
     */
    static String line(String text, int width) {
        StringBuilder shown = new StringBuilder();
        int columns = 0;
        for (int c : text.codePoints().toArray()) {
            columns += columns(c);
            if (columns > width - 1) {
                return shown.append('…').toString();
            }
            shown.appendCodePoint(isObeyed(c) ? ' ' : c);
        }
        return shown.toString();
    }

    /** At most so many; too many for some, which only cuts early. */
    private static int columns(int c) {
        boolean narrow = c < FIRST_WIDE || c >= FIRST_PUNCTUATION && c < FIRST_SYMBOL;
        return narrow ? 1 : 2;
    }

    /** What moves the cursor, starts a sequence, or turns the direction of what follows. */
    private static boolean isObeyed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
