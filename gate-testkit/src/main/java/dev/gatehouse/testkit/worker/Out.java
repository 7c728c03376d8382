package dev.gatehouse.testkit.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Standard output without a buffer of its own. */
final class Out {

    private static final OutputStream STREAM = new FileOutputStream(FileDescriptor.out);

    private Out() {}

    static synchronized void line(String text) {
        bytes((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static synchronized void bytes(byte[] bytes) {
        try {
            STREAM.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("nobody listens any more", e);
        }
    }

    static void close() throws IOException {
        STREAM.close();
    }
}
