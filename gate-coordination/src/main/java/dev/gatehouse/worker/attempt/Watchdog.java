package dev.gatehouse.worker.attempt;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The one daemon thread that watches the clocks of all attempts. What it runs must not wait. */
public final class Watchdog {

    private static final ScheduledThreadPoolExecutor CLOCK = clock();
    private static final Duration LONGEST = Duration.ofDays(3650);

    private Watchdog() {}

    /** Runs something once, later. To be cancelled when it is no longer wanted. */
    public static Future<?> after(Duration delay, Runnable action) {
        return CLOCK.schedule(action, nanos(delay), TimeUnit.NANOSECONDS);
    }

    /**
     * Runs something once, as soon as a silence has become too long; ends by itself when it did.
     *
     * @return cancels the watching
     */
    public static Runnable onSilence(Duration longest, Supplier<Duration> silence, Runnable action) {
        Listening listening = new Listening(longest, silence, action);
        listening.look();
        return listening::stop;
    }

    private static long nanos(Duration delay) {
        return (delay.compareTo(LONGEST) > 0 ? LONGEST : delay).toNanos();
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, run -> {
            Thread thread = new Thread(run, "worker-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /** Looks again when the silence, as it is now, could have become too long. */
    private static final class Listening {
        private final Duration longest;
        private final Supplier<Duration> silence;
        private final Runnable action;
        private boolean stopped;
        private Future<?> next = CompletableFuture.completedFuture(null);

        Listening(Duration longest, Supplier<Duration> silence, Runnable action) {
            this.longest = longest;
            this.silence = silence;
            this.action = action;
        }

        synchronized void look() {
            if (stopped) {
                return;
            }
            Duration left = longest.minus(silence.get());
            if (left.isNegative() || left.isZero()) {
                stopped = true;
                action.run();
            } else {
                next = after(left, this::look);
            }
        }

        synchronized void stop() {
            stopped = true;
            next.cancel(false);
        }
    }
}
