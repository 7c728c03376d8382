package dev.gatehouse.redaction;

import java.util.Collection;

/** Byte strings by their prefixes. Nodes are numbered, the root 0, then those of depth one, then the others. */
final class Trie {
    static final int ABSENT = 0;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    private final int[] children;
    private final int shift;
    private final int[] parents;
    private final char[] depths;
    private final byte[] bytes;
    private final boolean[] ends;
    private int size = 1;
    private int belowDepthOne;

    private Trie(int most) {
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(8, most * 2 - 1));
        this.keys = new long[1 << bits];
        this.children = new int[1 << bits];
        this.shift = 64 - bits;
        this.parents = new int[most];
        this.depths = new char[most];
        this.bytes = new byte[most];
        this.ends = new boolean[most];
    }

    static Trie of(Collection<byte[]> strings) {
        Trie trie =
                new Trie(1 + strings.stream().mapToInt(string -> string.length).sum());
        strings.forEach(string -> trie.step(0, string[0]));
        trie.belowDepthOne = trie.size;
        strings.forEach(trie::add);
        return trie;
    }

    private void add(byte[] string) {
        int node = 0;
        for (byte b : string) {
            node = step(node, b);
        }
        ends[node] = true;
    }

    private int step(int node, byte b) {
        int slot = slot(node, b);
        if (children[slot] == ABSENT) {
            keys[slot] = key(node, b);
            children[slot] = size;
            parents[size] = node;
            depths[size] = (char) (depths[node] + 1);
            bytes[size] = b;
            size++;
        }
        return children[slot];
    }

    int size() {
        return size;
    }

    /** The first node that is neither the root nor one of its children. */
    int firstBelowDepthOne() {
        return belowDepthOne;
    }

    int child(int node, byte b) {
        return children[slot(node, b)];
    }

    int parent(int node) {
        return parents[node];
    }

    int depth(int node) {
        return depths[node];
    }

    byte byteOf(int node) {
        return bytes[node];
    }

    boolean isEnd(int node) {
        return ends[node];
    }

    /** All nodes but the root, the shallow ones first. */
    int[] byDepth() {
        int[] starts = new int[Character.MAX_VALUE + 2];
        for (int node = 1; node < size; node++) {
            starts[depths[node] + 1]++;
        }
        for (int depth = 1; depth < starts.length; depth++) {
            starts[depth] += starts[depth - 1];
        }
        int[] order = new int[size - 1];
        for (int node = 1; node < size; node++) {
            order[starts[depths[node]]++] = node;
        }
        return order;
    }

    private int slot(int node, byte b) {
        long key = key(node, b);
        int slot = (int) (key * SPREAD >>> shift);
        while (keys[slot] != key && keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /** Never 0, which marks a free slot. */
    private static long key(int node, byte b) {
        return ((long) node << 8 | b & 0xff) + 1;
    }
}
