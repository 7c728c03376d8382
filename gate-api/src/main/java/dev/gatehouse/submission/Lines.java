package dev.gatehouse.submission;

/**
 * A range of lines.
 *
 * @param first the first line, from 1
 * @param last the last line, inclusive
 */
public record Lines(int first, int last) {
    /** A whole file, however long. */
    public static final Lines ALL = new Lines(1, Integer.MAX_VALUE);

    /** @throws IllegalArgumentException unless {@code 1 <= first <= last} */
    public Lines {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("lines " + first + ".." + last + " are not a range from 1");
        }
    }

    /** Whether the line lies in this range. */
    public boolean contains(int line) {
        return first <= line && line <= last;
    }
}
