package dev.gatehouse.gates.reports;

/** Figures in reports: whatever cannot be read is 0, because no judgement rests on them. */
final class Numbers {
    private Numbers() {}

    /** Seconds, also written as {@code 1,234.5}. */
    static double seconds(String text) {
        try {
            double value = Double.parseDouble(text.replace(",", "").strip());
            return Double.isFinite(value) && value >= 0 ? value : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A line, from 1. */
    static int whole(String text) {
        try {
            return Math.max(0, Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
