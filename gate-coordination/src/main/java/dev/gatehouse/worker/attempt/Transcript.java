package dev.gatehouse.worker.attempt;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was said both ways, a line each: {@code > } before what we said and {@code < } before what the worker said. It is
 * cut at 64 Mi characters. Safe for several threads; writing after the end does nothing.
 */
public final class Transcript implements AutoCloseable {

    private static final long MOST = 64L * 1024 * 1024;

    private final Path file;
    private final BufferedWriter writer;
    private long room = MOST;
    private boolean closed;

    private Transcript(Path file, BufferedWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    /** Begins a new one in place of what the file held. */
    public static Transcript open(Path file) throws IOException {
        return new Transcript(file, Files.newBufferedWriter(file));
    }

    public Path file() {
        return file;
    }

    /**
     * Writes down what we said.
     *
     * @throws UncheckedIOException when it can't be written
     */
    public void said(String line) {
        write("> ", line);
    }

    /**
     * Writes down what the worker said.
     *
     * @throws UncheckedIOException when it can't be written
     */
    public void heard(String line) {
        write("< ", line);
    }

    private synchronized void write(String prefix, String line) {
        if (closed || room <= 0) {
            return;
        }
        room -= prefix.length() + line.length() + 1L;
        try {
            writer.append(prefix).append(line).append('\n');
            if (room <= 0) {
                writer.append("(the rest was cut)\n");
            }
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the transcript " + file + " can't be written: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the transcript " + file + " can't be written: " + e.getMessage(), e);
        }
    }
}
