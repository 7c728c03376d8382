package dev.gatehouse.config;

/** A configuration text and the name it is shown by. Immutable. */
final class Source {
    private final String name;
    private final String text;
    private final boolean hasPairs;

    Source(String name, String text) {
        this.name = name;
        this.text = text;
        this.hasPairs = text.codePointCount(0, text.length()) != text.length();
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** A place by line and column from 0; column and width in code points, as the parser counts. */
    Place at(int line, int column, int width) {
        if (!hasPairs) {
            return new Place(this, line + 1, column + 1, Math.max(1, width));
        }
        String whole = line(line + 1);
        int start = units(whole, column);
        return new Place(this, line + 1, start + 1, Math.max(1, units(whole, column + width) - start));
    }

    private static int units(String line, int codePoints) {
        return line.offsetByCodePoints(0, Math.min(codePoints, line.codePointCount(0, line.length())));
    }

    /** A line by its number from 1, without its line break; empty after the end. */
    String line(int number) {
        int start = 0;
        for (int line = 1; line < number; line++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                return "";
            }
        }
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
