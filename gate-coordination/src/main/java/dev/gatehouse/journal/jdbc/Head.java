package dev.gatehouse.journal.jdbc;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The last position that is known here: raised at once by this journal's own commits, and by looking for those of other
 * processes. Safe for several threads.
 */
final class Head {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Asks the database. */
    interface Look {
        long position() throws IOException;
    }

    private final Look look;
    private long known;

    Head(Look look) {
        this.look = look;
    }

    synchronized void raise(long position) {
        if (position > known) {
            known = position;
            notifyAll();
        }
    }

    boolean await(long after, Duration most) throws IOException, InterruptedException {
        long left = most.toNanos();
        long deadline = System.nanoTime() + left;
        while (!isBeyond(after)) {
            raise(look.position());
            left = deadline - System.nanoTime();
            if (left <= 0) {
                return isBeyond(after);
            }
            pause(after, Math.min(left, LOOK_NANOS));
        }
        return true;
    }

    private synchronized boolean isBeyond(long after) {
        return known > after;
    }

    private synchronized void pause(long after, long nanos) throws InterruptedException {
        if (known <= after) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, 1));
        }
    }
}
