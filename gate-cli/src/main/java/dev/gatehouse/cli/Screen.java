package dev.gatehouse.cli;

import dev.gatehouse.report.Style;

/**
 * How much fits on a line, and what may be drawn.
 *
 * @param terminal that is written to
 * @param surroundings tell its columns
 */
record Screen(Terminal terminal, Surroundings surroundings) {
    private static final int NARROWEST = 20;
    private static final int USUAL = 80;

    static Screen of(Context context) {
        return new Screen(context.terminal(), context.surroundings());
    }

    Style style(ColorChoice color) {
        Style.Palette palette = terminal.coloured(color, surroundings) ? Style.Palette.ANSI : Style.Palette.NONE;
        return new Style(palette, columns(Style.PLAIN.width()));
    }

    /** Running gates, where a person watches. */
    LiveView live() {
        return terminal.interactive() ? LiveView.on(terminal, columns(USUAL)) : LiveView.NONE;
    }

    /** The columns that a shell says its terminal has; some say 0 for unknown. */
    private int columns(int unknown) {
        try {
            int columns = Integer.parseInt(surroundings.environment().getOrDefault("COLUMNS", ""));
            return columns < NARROWEST ? unknown : columns;
        } catch (NumberFormatException e) {
            return unknown;
        }
    }
}
