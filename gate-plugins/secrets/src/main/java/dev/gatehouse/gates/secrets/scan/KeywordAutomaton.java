package dev.gatehouse.gates.secrets.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds many keywords at once, whatever the case of their ASCII letters: the automaton of Aho and Corasick ("Efficient
 * string matching", 1975) over bytes, as one dense table. Immutable and so safe for several threads.
 */
final class KeywordAutomaton {
    private static final int ROOT = 0;

    private final byte[] classes = new byte[256];
    private final int shift;
    private final char[] next;
    private final int[][] found;
    private final int[] lengths;

    /** @param words ASCII, none of them empty; hits name them by their index */
    KeywordAutomaton(List<String> words) {
        int count = assignClasses(words);
        shift = 32 - Integer.numberOfLeadingZeros(count);
        List<char[]> rows = new ArrayList<>();
        List<List<Integer>> ends = new ArrayList<>();
        grow(rows, ends);
        for (int word = 0; word < words.size(); word++) {
            ends.get(insert(words.get(word), rows, ends)).add(word);
        }
        link(rows, ends);
        next = flat(rows);
        found = ends.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        lengths = words.stream().mapToInt(String::length).toArray();
    }

    /** A place in a stream of bytes; the caller's alone. */
    final class Cursor {
        private int state = ROOT;
        private int position;

        /** Where the next byte is read. */
        int position() {
            return position;
        }

        /** Follows the bytes when they move to the front of their buffer. */
        void moved(int by) {
            position -= by;
        }

        /** Reads on until a keyword ends or nothing is left; answers whether one ended just before the position. */
        boolean advance(byte[] data, int to) {
            int at = state;
            int i = position;
            boolean hit = false;
            while (i < to) {
                at = next[(at << shift) | classes[data[i++] & 0xff]];
                if (found[at].length != 0) {
                    hit = true;
                    break;
                }
            }
            state = at;
            position = i;
            return hit;
        }

        /** The keywords that end just before the position. */
        int[] words() {
            return found[state];
        }
    }

    Cursor cursor() {
        return new Cursor();
    }

    int length(int word) {
        return lengths[word];
    }

    private int assignClasses(List<String> words) {
        int count = 0;
        for (String word : words) {
            for (char c : word.toCharArray()) {
                if (classes[Character.toLowerCase(c)] == 0) {
                    count++;
                    classes[Character.toLowerCase(c)] = (byte) count;
                    classes[Character.toUpperCase(c)] = (byte) count;
                }
            }
        }
        return count;
    }

    private int insert(String word, List<char[]> rows, List<List<Integer>> ends) {
        int at = ROOT;
        for (char c : word.toCharArray()) {
            int kind = classes[c];
            if (rows.get(at)[kind] == ROOT) {
                rows.get(at)[kind] = (char) grow(rows, ends);
            }
            at = rows.get(at)[kind];
        }
        return at;
    }

    private int grow(List<char[]> rows, List<List<Integer>> ends) {
        rows.add(new char[1 << shift]);
        ends.add(new ArrayList<>());
        return rows.size() - 1;
    }

    /** Fills what the words leave open, breadth first, from the longest suffix that is a beginning too. */
    private static void link(List<char[]> rows, List<List<Integer>> ends) {
        int[] suffix = new int[rows.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int child : rows.get(ROOT)) {
            if (child != ROOT) {
                open.add(child);
            }
        }
        while (!open.isEmpty()) {
            int state = open.remove();
            char[] row = rows.get(state);
            char[] fallback = rows.get(suffix[state]);
            ends.get(state).addAll(ends.get(suffix[state]));
            for (int kind = 0; kind < row.length; kind++) {
                if (row[kind] == ROOT) {
                    row[kind] = fallback[kind];
                } else {
                    suffix[row[kind]] = fallback[kind];
                    open.add((int) row[kind]);
                }
            }
        }
    }

    private static char[] flat(List<char[]> rows) {
        int width = rows.get(ROOT).length;
        char[] all = new char[rows.size() * width];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, all, i * width, width);
        }
        return Arrays.copyOf(all, all.length);
    }
}
