package dev.gatehouse.gates.reports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in a fault when a file has grown past its limit while it is read. */
final class BoundedStream extends FilterInputStream {
    private final String path;
    private long left;

    BoundedStream(InputStream in, long most, String path) {
        super(in);
        this.left = most;
        this.path = path;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) throws ReportFault {
        left -= bytes;
        if (left < 0) {
            throw new ReportFault(Problem.of(path, "grew past the size that is read"));
        }
    }
}
