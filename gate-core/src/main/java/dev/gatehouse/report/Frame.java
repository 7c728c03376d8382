package dev.gatehouse.report;

import dev.gatehouse.feedback.Budget;
import dev.gatehouse.verdict.Location;
import java.util.List;

/** A source line with a caret under the place that is meant. */
final class Frame {
    private static final String ELLIPSIS = "…";

    private Frame() {}

    /**
     * The lines of a frame.
     *
     * @param source the line of the file that the place names
     * @param width columns at most
     */
    static List<String> of(String source, Location at, int width) {
        String number = String.valueOf(at.line());
        int room = Math.max(10, width - number.length() - 6);
        int from = Math.min(Math.max(0, at.column() - 1), source.length());
        int to = end(source, at, from);
        int start = from > room / 2 ? Math.max(0, from - room / 4) : 0;
        String lead = start > 0 ? ELLIPSIS : "";
        String before = lead + Escaped.line(source.substring(start, from));
        String marked = Escaped.line(source.substring(from, to));
        String rest = Escaped.line(source.substring(to, Math.min(source.length(), to + room)));
        String text = Budget.cut(before + marked + rest, room);
        String gutter = " ".repeat(number.length());
        String line = "  " + number + " | " + text;
        if (at.column() == 0 || before.length() >= room) {
            return List.of(line);
        }
        int carets = Math.max(1, Math.min(marked.length(), room - before.length()));
        return List.of(line, "  " + gutter + " | " + " ".repeat(before.length()) + "^".repeat(carets));
    }

    /** Where the marked part ends: in the same line, at the end column if there is one. */
    private static int end(String source, Location at, int from) {
        if (at.column() == 0) {
            return from;
        }
        boolean ranged = at.endLine() == at.line() && at.endColumn() > at.column();
        return Math.min(source.length(), ranged ? at.endColumn() - 1 : from + 1);
    }
}
