package dev.gatehouse.feedback;

/**
 * A text that never grows beyond a number of characters (UTF-16 units). Lines that no longer fit are counted instead.
 * Used by one thread.
 */
public final class Budget {
    private final StringBuilder text = new StringBuilder();
    private final int limit;
    private int reserve;

    /**
     * An empty text.
     *
     * @param limit characters at most, line ends included
     */
    public Budget(int limit) {
        this.limit = limit;
    }

    /** Keeps that many characters back, for what has to be said at the end. */
    public void reserve(int characters) {
        reserve = characters;
    }

    /**
     * Appends whole lines, or nothing when they don't fit.
     *
     * @return whether they did
     */
    public boolean add(String lines) {
        if (text.length() + lines.length() + 1 > limit - reserve) {
            return false;
        }
        text.append(lines).append('\n');
        return true;
    }

    /** Appends a last line, cut where it does not fit. What was kept back is free now. */
    public void close(String line) {
        reserve = 0;
        if (!add(line)) {
            int room = limit - text.length() - 1;
            if (room > 0) {
                text.append(cut(line, room)).append('\n');
            }
        }
    }

    /** The text so far. */
    @Override
    public String toString() {
        return text.toString();
    }

    /** At most that many characters of a text, marked where it was cut and never within a pair. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Math.max(0, most - 1);
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return most <= 0 ? "" : text.substring(0, end) + "…";
    }
}
