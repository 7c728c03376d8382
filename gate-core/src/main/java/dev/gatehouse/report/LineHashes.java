package dev.gatehouse.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@code primaryLocationLineHash} of each line of a text, as GitHub code scanning computes it: a polynomial hash of
 * the hundred UTF-16 units from the line's first kept one, blanks dropped and line ends made equal, and the number of
 * its occurrence in the file.
 */
final class LineHashes {
    private static final int WINDOW = 100;
    private static final long BASE = 37;
    private static final long LEADING = power(WINDOW - 1);
    private static final char END = 65535;

    private final char[] kept;
    private final List<Integer> starts = new ArrayList<>();
    private int length;

    private LineHashes(String text) {
        kept = new char[text.length() + 1];
        keep(text);
    }

    /** The hashes, the first line's at index 0. The end of the text counts as a unit of the line it stands in. */
    static List<String> of(String text) {
        return new LineHashes(text).hashes();
    }

    private void keep(String text) {
        boolean lineStart = true;
        boolean afterReturn = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? END : text.charAt(i);
            if (c == ' ' || c == '\t' || afterReturn && c == '\n') {
                afterReturn = false;
                continue;
            }
            afterReturn = c == '\r';
            if (lineStart) {
                starts.add(length);
            }
            char unit = afterReturn ? '\n' : c;
            lineStart = unit == '\n';
            kept[length++] = unit;
        }
    }

    private List<String> hashes() {
        List<String> hashes = new ArrayList<>(starts.size());
        Map<Long, Integer> occurrences = new HashMap<>();
        long hash = 0;
        for (int i = 0; i < WINDOW; i++) {
            hash = hash * BASE + unit(i);
        }
        int at = 0;
        for (int start : starts) {
            for (; at < start; at++) {
                hash = (hash - unit(at) * LEADING) * BASE + unit(at + WINDOW);
            }
            hashes.add(Long.toHexString(hash) + ":" + occurrences.merge(hash, 1, Integer::sum));
        }
        return hashes;
    }

    private long unit(int index) {
        return index < length ? kept[index] : 0;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }
}
