package dev.gatehouse.process;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one stream of a child to its end. A platform thread, because a virtual one blocked in a pipe holds its
 * carrier; a blocked read can't be undone, so it ends when the last holder of the pipe does. A drain that wants no more
 * ends the program.
 */
final class Pump implements Runnable {

    /** Not above what BufferedInputStream passes through and what the JDK reads without allocating. */
    static final int BUFFER = 8 * 1024;

    private final InputStream source;
    private final Drain drain;
    private final Process process;
    private final String name;
    private @Nullable Thread thread;
    private volatile @Nullable Exception refusal;

    Pump(String name, Process process, InputStream source, Drain drain) {
        this.source = source;
        this.drain = drain;
        this.process = process;
        this.name = name;
    }

    void start() {
        Thread started = new Thread(this, name);
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    @Override
    public void run() {
        try (InputStream closed = source) {
            try {
                drain.drain(closed);
            } catch (IOException | RuntimeException e) {
                refusal = e;
                process.toHandle().destroyForcibly();
            }
            discardRest(closed);
        } catch (IOException endOfPipe) {
            // A pipe that breaks has ended.
        }
    }

    /** Why the drain stopped before the end, null when it didn't. */
    @Nullable
    Exception refusal() {
        return refusal;
    }

    /** The reading thread, null when it was never started. */
    @Nullable
    Thread thread() {
        return thread;
    }

    private static void discardRest(InputStream source) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (source.read(buffer) >= 0) {
            // Only so that the writer doesn't stall.
        }
    }
}
