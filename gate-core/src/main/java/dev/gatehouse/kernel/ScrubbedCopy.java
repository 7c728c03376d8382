package dev.gatehouse.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Copies a stream with every secret masked, wherever the borders of reads fall. Secrets that overlap or touch become one
 * mask. Memory: one window, whatever the length.
 */
final class ScrubbedCopy {
    private static final byte[] MASK = Secrets.MASK.getBytes(StandardCharsets.UTF_8);
    private static final int WINDOW = 64 * 1024;

    private final SecretPattern pattern;
    private final OutputStream out;
    private final byte[] window;
    private int filled;
    private int maskedTo = -1;
    private long masks;

    ScrubbedCopy(SecretPattern pattern, OutputStream out) {
        this.pattern = pattern;
        this.out = out;
        this.window = new byte[WINDOW + pattern.longest()];
    }

    /** Copies all and answers how many masks were put. */
    long copy(InputStream in) throws IOException {
        while (true) {
            int read = in.read(window, filled, window.length - filled);
            if (read < 0) {
                write(filled);
                return masks;
            }
            filled += read;
            write(Math.max(0, filled - pattern.longest() + 1));
        }
    }

    /** Writes the first bytes of the window, whose matches can all be seen, and moves the rest to the front. */
    private void write(int decided) throws IOException {
        int plain = Math.min(Math.max(maskedTo, 0), decided);
        for (int at = 0; at < decided; at++) {
            int length = pattern.matchAt(window, at, filled);
            if (length > 0) {
                if (at > maskedTo) {
                    out.write(window, plain, at - plain);
                    out.write(MASK);
                    masks++;
                }
                maskedTo = Math.max(maskedTo, at + length);
                plain = Math.min(maskedTo, decided);
            }
        }
        out.write(window, plain, decided - plain);
        System.arraycopy(window, decided, window, 0, filled - decided);
        filled -= decided;
        maskedTo = Math.max(maskedTo - decided, -1);
    }
}
