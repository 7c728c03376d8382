package dev.gatehouse.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Standard output on its way to a line listener, and the guarantee that the listener falls silent in bounded time. */
final class Hearing implements Drain {

    private static final long SLOWEST_LISTENER_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long STEP_MILLIS = 5;

    private final LineListener listener;
    private final LineSplitter splitter;
    private final Drain pouring;
    private final Object lock = new Object();
    private long spokenLast = System.nanoTime();
    private @Nullable Thread speaking;
    private @Nullable Throwable failure;
    private boolean done;
    private boolean muted;

    /** @param sinks what takes the output before the listener does */
    Hearing(LineListener listener, int maxLineBytes, Sink... sinks) {
        this.listener = listener;
        this.splitter = new LineSplitter(maxLineBytes, this::give);
        Sink[] all = Arrays.copyOf(sinks, sinks.length + 1);
        all[sinks.length] = splitter;
        this.pouring = Drain.into(all);
    }

    @Override
    public void drain(InputStream output) throws IOException {
        try {
            pouring.drain(output);
            splitter.end();
        } finally {
            synchronized (lock) {
                done = true;
                lock.notifyAll();
            }
        }
    }

    /**
     * To be called when the program has ended: waits until the listener has heard all, or seems to wait for a pipe that
     * somebody else keeps open, or took too long. It is given nothing afterwards.
     *
     * @return whether it heard all
     */
    boolean fallSilent() throws InterruptedException {
        synchronized (lock) {
            long deadline = System.nanoTime() + SLOWEST_LISTENER_NANOS;
            spokenLast = System.nanoTime();
            while (!done && !isIdle() && System.nanoTime() - deadline < 0) {
                lock.wait(STEP_MILLIS);
            }
            muted = true;
            if (speaking != null) {
                speaking.interrupt();
            }
            return done;
        }
    }

    /** What the listener threw, null when it threw nothing. */
    @Nullable
    Throwable failure() {
        synchronized (lock) {
            return failure;
        }
    }

    private boolean isIdle() {
        return speaking == null && System.nanoTime() - spokenLast > IDLE_NANOS;
    }

    private void give(Line line) throws IOException {
        synchronized (lock) {
            if (muted) {
                return;
            }
            speaking = Thread.currentThread();
        }
        try {
            listener.line(line);
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            synchronized (lock) {
                speaking = null;
                spokenLast = System.nanoTime();
            }
        }
    }

    private void fail(Throwable thrown) throws IOException {
        synchronized (lock) {
            failure = thrown;
        }
        throw new IOException("the line listener failed", thrown);
    }
}
