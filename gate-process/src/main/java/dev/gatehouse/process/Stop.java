package dev.gatehouse.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A request to end a run, and the wait that it cuts short. The JDK's wait for an exit ends by interruption only, so the
 * waiting thread is interrupted, but never outside of that wait.
 */
final class Stop {

    private @Nullable Duration grace;
    private @Nullable Thread waiting;

    synchronized void request(Duration newGrace) {
        if (grace == null) {
            grace = newGrace;
            if (waiting != null) {
                waiting.interrupt();
            }
        }
    }

    /** The grace that was asked for, null when nobody asked. */
    synchronized @Nullable Duration requested() {
        return grace;
    }

    /**
     * @return whether the process has exited; false when the time is over or the end was requested
     * @throws InterruptedException when somebody else interrupted the caller
     */
    boolean awaitExit(Process process, long nanos) throws InterruptedException {
        if (!enter()) {
            return !process.isAlive();
        }
        try {
            boolean exited = process.waitFor(nanos, TimeUnit.NANOSECONDS);
            leave();
            return exited;
        } catch (InterruptedException e) {
            leave();
            if (requested() == null) {
                throw e;
            }
            return !process.isAlive();
        }
    }

    private synchronized boolean enter() {
        waiting = grace == null ? Thread.currentThread() : null;
        return waiting != null;
    }

    /** Takes off the mark of an interruption of our own that came too late to end the wait. */
    private synchronized void leave() {
        waiting = null;
        if (grace != null) {
            Thread.interrupted();
        }
    }
}
