package dev.gatehouse.redaction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What is written in place of a secret. */
enum Mask {
    /** Three stars for all of it. */
    STARS {
        @Override
        void write(OutputStream out, byte[] text, int from, int to, boolean begun) throws IOException {
            if (!begun) {
                out.write(TEXT.getBytes(StandardCharsets.UTF_8));
            }
        }
    },

    /** A star for each UTF-16 unit, and line ends as they were: lines and columns stay what they are. */
    SAME_SHAPE {
        @Override
        void write(OutputStream out, byte[] text, int from, int to, boolean begun) throws IOException {
            for (int at = from; at < to; at++) {
                byte b = text[at];
                if (b == '\n' || b == '\r') {
                    out.write(b);
                } else if ((b & 0xc0) != 0x80) {
                    out.write('*');
                    if ((b & 0xf8) == 0xf0) {
                        out.write('*');
                    }
                }
            }
        }
    };

    static final String TEXT = "***";

    /**
     * Writes the mask of a part of a secret.
     *
     * @param begun whether an earlier part of it was masked already
     */
    abstract void write(OutputStream out, byte[] text, int from, int to, boolean begun) throws IOException;
}
