package dev.gatehouse.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Time since this was made, added to the wall clock's of then, so that no jump of that clock moves a deadline; one daemon thread. */
final class SystemAlarmClock implements AlarmClock, AutoCloseable {
    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();
    private final ScheduledThreadPoolExecutor alarms;

    SystemAlarmClock() {
        alarms = new ScheduledThreadPoolExecutor(1, DaemonThreads.named("transport-alarms"));
        alarms.setRemoveOnCancelPolicy(true);
        alarms.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }

    @Override
    public Alarm at(Instant when, Runnable action) {
        long nanos = Math.max(0, Duration.between(instant(), when).toNanos());
        Future<?> alarm = alarms.schedule(action, nanos, TimeUnit.NANOSECONDS);
        return () -> alarm.cancel(false);
    }

    @Override
    public void close() {
        alarms.shutdownNow();
    }
}
