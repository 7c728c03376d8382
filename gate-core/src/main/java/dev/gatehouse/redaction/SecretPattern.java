package dev.gatehouse.redaction;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Finds any of a set of byte strings in one pass, whatever they share (Aho and Corasick, "Efficient string matching",
 * 1975). The root and the nodes of depth one, where a scan spends its time, have a full row of transitions; the others
 * share one hash table. Immutable.
 */
final class SecretPattern {
    static final SecretPattern NONE = new SecretPattern(List.of());

    /** The node of a scan that has seen nothing. */
    static final int ROOT = 0;

    private final List<byte[]> all;
    private final Trie trie;
    private final int[] rows;
    private final int withRow;
    private final int[] fail;
    private final char[] match;
    private final int longest;

    SecretPattern(Collection<byte[]> strings) {
        this.all = List.copyOf(strings);
        this.trie = Trie.of(all);
        this.longest = all.stream().mapToInt(string -> string.length).max().orElse(0);
        this.withRow = trie.firstBelowDepthOne();
        this.rows = new int[withRow << 8];
        this.fail = new int[trie.size()];
        this.match = new char[trie.size()];
        fillRows();
        for (int node : trie.byDepth()) {
            int parent = trie.parent(node);
            fail[node] = parent == ROOT ? ROOT : next(fail[parent], trie.byteOf(node));
            match[node] = trie.isEnd(node) ? (char) trie.depth(node) : match[fail[node]];
        }
    }

    private void fillRows() {
        for (int value = 0; value < 256; value++) {
            rows[value] = trie.child(ROOT, (byte) value);
        }
        for (int node = 1; node < withRow; node++) {
            for (int value = 0; value < 256; value++) {
                int child = trie.child(node, (byte) value);
                rows[node << 8 | value] = child == Trie.ABSENT ? rows[value] : child;
            }
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Length of the longest byte string. */
    int longest() {
        return longest;
    }

    /** Where a scan stands after a further byte. */
    int next(int node, byte b) {
        int at = node;
        while (at >= withRow) {
            int child = trie.child(at, b);
            if (child != Trie.ABSENT) {
                return child;
            }
            at = fail[at];
        }
        return rows[at << 8 | b & 0xff];
    }

    /** Length of the longest string that ends where the scan stands, or 0. */
    int matchAt(int node) {
        return match[node];
    }

    /** How many of the last bytes may be the beginning of a string. */
    int pending(int node) {
        return trie.depth(node);
    }

    /** How many bytes at the start of the text are the end of a string whose start was cut off; 0 if fewer than that. */
    int remainderAt(byte[] text, int fewest) {
        int most = 0;
        for (byte[] string : all) {
            for (int from = 1; string.length - from >= Math.max(fewest, most + 1); from++) {
                int length = string.length - from;
                if (length <= text.length && Arrays.equals(string, from, string.length, text, 0, length)) {
                    most = length;
                }
            }
        }
        return most;
    }
}
