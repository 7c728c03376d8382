package dev.gatehouse.kernel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds any of a set of byte strings, each of at least {@value #SHORTEST} bytes. Immutable. */
final class SecretPattern {
    static final int SHORTEST = 4;

    private final Map<Integer, byte[][]> byHead = new HashMap<>();
    private final BitSet firstTwo = new BitSet(1 << 16);
    private final List<byte[]> all;
    private final int longest;

    SecretPattern(Collection<String> secrets) {
        this.all = secrets.stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.longest = all.stream().mapToInt(secret -> secret.length).max().orElse(0);
        Map<Integer, List<byte[]>> heads = new HashMap<>();
        for (byte[] secret : all) {
            heads.computeIfAbsent(head(secret, 0), head -> new ArrayList<>()).add(secret);
            firstTwo.set(pair(secret, 0));
        }
        heads.forEach((head, same) -> byHead.put(head, longestFirst(same)));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Length of the longest byte string. */
    int longest() {
        return longest;
    }

    /** Length of the longest match that begins at {@code at}, or 0. */
    int matchAt(byte[] text, int at, int end) {
        if (at + SHORTEST > end || !firstTwo.get(pair(text, at))) {
            return 0;
        }
        byte @Nullable [][] candidates = byHead.get(head(text, at));
        if (candidates != null) {
            for (byte[] secret : candidates) {
                if (at + secret.length <= end
                        && Arrays.equals(text, at, at + secret.length, secret, 0, secret.length)) {
                    return secret.length;
                }
            }
        }
        return 0;
    }

    /** How many bytes at the start of the text are the end of a secret whose start was cut off. */
    int remainderAt(byte[] text) {
        int most = 0;
        for (byte[] secret : all) {
            for (int from = 1; secret.length - from >= Math.max(SHORTEST, most + 1); from++) {
                int length = secret.length - from;
                if (length <= text.length && Arrays.equals(secret, from, secret.length, text, 0, length)) {
                    most = length;
                }
            }
        }
        return most;
    }

    private static byte[][] longestFirst(List<byte[]> secrets) {
        secrets.sort(Comparator.comparingInt((byte[] secret) -> secret.length).reversed());
        return secrets.toArray(byte[][]::new);
    }

    private static int pair(byte[] text, int at) {
        return (text[at] & 0xff) << 8 | text[at + 1] & 0xff;
    }

    private static int head(byte[] text, int at) {
        return pair(text, at) << 16 | pair(text, at + 2);
    }
}
