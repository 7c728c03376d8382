package dev.gatehouse.gates.secrets.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** UTF-8 of a stream in another encoding; what cannot be decoded is replaced. Closing it closes nothing. */
final class NarrowedStream extends InputStream {
    private final Reader reader;
    private final char[] characters = new char[4096];
    private byte[] ready = {};
    private int next;

    NarrowedStream(InputStream in, Charset charset) {
        reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        return prepare() ? ready[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!prepare()) {
            return -1;
        }
        int count = Math.min(length, ready.length - next);
        System.arraycopy(ready, next, target, offset, count);
        next += count;
        return count;
    }

    private boolean prepare() throws IOException {
        while (next == ready.length) {
            int read = reader.read(characters);
            if (read < 0) {
                return false;
            }
            ready = new String(characters, 0, read).getBytes(StandardCharsets.UTF_8);
            next = 0;
        }
        return true;
    }
}
