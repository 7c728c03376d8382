package dev.gatehouse.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** A writer into an appendable; counts what it writes. Flushing and closing do nothing. */
final class AppendableWriter extends Writer {
    private final Appendable out;
    private long written;

    AppendableWriter(Appendable out) {
        this.out = out;
    }

    long written() {
        return written;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        out.append(CharBuffer.wrap(buffer, offset, length));
        written += length;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
