package dev.gatehouse.process;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes a child's input and closes it, whatever happens: a child that waits for its input never ends. */
final class Feeder implements Runnable {

    /** Fits into any pipe at once, so it needs no thread. */
    private static final int AT_ONCE = 4096;

    private static final int BUFFER_BYTES = 64 * 1024;

    private final OutputStream target;
    private final @Nullable InputStream source;
    private final @Nullable Thread thread;

    private Feeder(OutputStream target, @Nullable InputStream source) {
        this.target = target;
        this.source = source;
        this.thread = source == null ? null : new Thread(this, "gatehouse-stdin");
    }

    static Feeder start(OutputStream target, Input input) {
        byte[] text = input instanceof Input.Text t ? t.text().getBytes(StandardCharsets.UTF_8) : new byte[0];
        Feeder feeder = new Feeder(target, source(input, text));
        if (feeder.thread != null) {
            feeder.thread.setDaemon(true);
            feeder.thread.start();
        } else {
            feeder.copy(new ByteArrayInputStream(text));
        }
        return feeder;
    }

    @Override
    public void run() {
        if (source != null) {
            copy(source);
        }
    }

    /** Called when the program has ended: nobody reads any more. */
    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
        if (source != null) {
            closeQuietly(source);
        }
    }

    /** The writing thread, null when none was needed. */
    @Nullable
    Thread thread() {
        return thread;
    }

    private static @Nullable InputStream source(Input input, byte[] text) {
        if (input instanceof Input.Stream stream) {
            return stream.stream();
        }
        return text.length > AT_ONCE ? new ByteArrayInputStream(text) : null;
    }

    private void copy(InputStream from) {
        try {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                target.write(buffer, 0, count);
                // A source that yields one question at a time is held in conversation with the child.
                target.flush();
            }
        } catch (IOException notWanted) {
            // The child closed its input or ended; that is its right.
        } finally {
            closeQuietly(target);
            closeQuietly(from);
        }
    }

    private static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException brokenPipe) {
            // Closing flushes, into a pipe that nobody may read any more.
        }
    }
}
