package dev.gatehouse.report;

/**
 * How a terminal wants its text.
 *
 * @param palette whether colours are wanted
 * @param width columns; taken as at least 40 and at most 200
 */
public record Style(Palette palette, int width) {
    /** No colours, 100 columns. */
    public static final Style PLAIN = new Style(Palette.NONE, 100);

    public Style {
        width = Math.max(40, Math.min(200, width));
    }

    /** Colours. */
    public enum Palette {
        /** None. */
        NONE,
        /** The sixteen ANSI colours. */
        ANSI
    }
}
