package dev.gatehouse.process;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Both streams of a run as they came, on disk, up to a maximum. Safe for several threads. A full disk doesn't stall
 * the program: its output goes on being read, and closing reports the trouble.
 */
final class RunLog implements Sink {

    private final OutputStream file;
    private final long max;
    private long written;
    private boolean truncated;
    private boolean closed;
    private @Nullable IOException trouble;

    private RunLog(OutputStream file, long max) {
        this.file = file;
        this.max = max;
    }

    static RunLog open(Path path, long max) throws IOException {
        if (Files.isSymbolicLink(path)) {
            throw new IOException("The log " + path + " is a symbolic link; logs are written to regular files only.");
        }
        // Not a channel: interrupting a thread that writes to one would close it.
        return new RunLog(new FileOutputStream(path.toFile()), max);
    }

    @Override
    public synchronized void accept(byte[] piece, int length) {
        int count = (int) Math.min(length, max - written);
        if (count < length || closed) {
            truncated = true;
        }
        if (count > 0 && !closed) {
            written += count;
            write(piece, count);
        }
    }

    /** A line of our own, not counted against the maximum. */
    synchronized void note(String text) {
        byte[] line = ("\n[gatehouse: " + text + "]\n").getBytes(StandardCharsets.UTF_8);
        write(line, line.length);
    }

    synchronized boolean truncated() {
        return truncated;
    }

    synchronized void heldOpen() {
        note("another process keeps the output open; what it writes from here on is not read");
        truncated = true;
    }

    /** @throws IOException the first trouble that writing met */
    synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        if (truncated && written == max) {
            note("log truncated here, at " + max + " bytes");
        }
        closed = true;
        try {
            file.close();
        } catch (IOException e) {
            trouble = trouble == null ? e : trouble;
        }
        if (trouble != null) {
            throw trouble;
        }
    }

    /** Closes without a word if it is still open: for a run that has no result to report trouble with. */
    void abandon() {
        try {
            close();
        } catch (IOException noResultToSpoil) {
            // The caller is being interrupted, and hears of that.
        }
    }

    private void write(byte[] piece, int length) {
        if (trouble != null) {
            return;
        }
        try {
            file.write(piece, 0, length);
        } catch (IOException e) {
            trouble = e;
        }
    }
}
