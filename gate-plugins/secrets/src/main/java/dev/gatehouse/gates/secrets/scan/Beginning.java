package dev.gatehouse.gates.secrets.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A stream whose first bytes told what it holds.
 *
 * @param stream all of it, in bytes that keep ASCII
 * @param encoding what it holds
 */
record Beginning(InputStream stream, Encoding encoding) {
    /** As much as git looks at. */
    private static final int PEEKED = 8000;

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    static Beginning of(InputStream in) throws IOException {
        byte[] first = new byte[PEEKED];
        int read = in.readNBytes(first, 0, PEEKED);
        if (read < PEEKED) {
            first = Arrays.copyOf(first, read);
        }
        InputStream all = first.length < PEEKED
                ? new ByteArrayInputStream(first)
                : new SequenceInputStream(new ByteArrayInputStream(first), in);
        if (!startsLikeUtf16(first) && count(first, 0, 1) == 0) {
            return new Beginning(all, Encoding.TEXT);
        }
        Optional<Charset> wide = wide(first);
        if (wide.isPresent()) {
            return new Beginning(new NarrowedStream(all, wide.get()), Encoding.WIDE);
        }
        return new Beginning(all, count(first, 0, 1) > 0 ? Encoding.BINARY : Encoding.TEXT);
    }

    private static boolean startsLikeUtf16(byte[] first) {
        return first.length >= 2 && (first[0] & first[1] & 0xff) == 0xfe;
    }

    /** By the byte order mark, or by NULs in every other place and hardly any in the rest. */
    private static Optional<Charset> wide(byte[] first) {
        if (starts(first, 0xff, 0xfe, 0, 0)) {
            return Optional.of(UTF_32LE);
        }
        if (starts(first, 0, 0, 0xfe, 0xff)) {
            return Optional.of(UTF_32BE);
        }
        int even = count(first, 0, 2);
        int odd = count(first, 1, 2);
        int half = first.length / 2;
        if (starts(first, 0xff, 0xfe) || odd > half * 0.7 && even < half * 0.1) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (starts(first, 0xfe, 0xff) || even > half * 0.7 && odd < half * 0.1) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] first, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (first.length <= i || (first[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static int count(byte[] bytes, int from, int step) {
        int nuls = 0;
        for (int i = from; i < bytes.length; i += step) {
            nuls += bytes[i] == 0 ? 1 : 0;
        }
        return nuls;
    }
}
