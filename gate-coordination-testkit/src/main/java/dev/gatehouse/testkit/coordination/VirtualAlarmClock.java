package dev.gatehouse.testkit.coordination;

import dev.gatehouse.transport.AlarmClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Time that stands still until a test moves it. Alarms ring on the thread that moves it, in order, each at its own time. Safe
 * for several threads; one at a time should move it.
 */
public final class VirtualAlarmClock implements AlarmClock {
    private final TreeMap<Ring, Runnable> rings = new TreeMap<>();
    private Instant now;
    private long count;

    private record Ring(Instant at, long number) implements Comparable<Ring> {
        @Override
        public int compareTo(Ring other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    /** One that stands at this time. */
    public VirtualAlarmClock(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized Alarm at(Instant when, Runnable action) {
        Ring ring = new Ring(when, ++count);
        rings.put(ring, action);
        notifyAll();
        return () -> cancel(ring);
    }

    /** Moves time on, and rings what is due on the way, that which is set while ringing included. */
    public void advance(Duration by) {
        Instant end = instant().plus(by);
        for (Optional<Runnable> next = due(end); next.isPresent(); next = due(end)) {
            next.get().run();
        }
        moveTo(end);
    }

    /** Waits, in real time, until so many alarms are set: until others have gone to sleep. */
    public synchronized void awaitAlarms(int number) throws InterruptedException {
        while (rings.size() < number) {
            wait();
        }
    }

    private synchronized Optional<Runnable> due(Instant end) {
        Map.Entry<Ring, Runnable> first = rings.firstEntry();
        if (first == null || first.getKey().at().isAfter(end)) {
            return Optional.empty();
        }
        rings.pollFirstEntry();
        moveTo(first.getKey().at());
        return Optional.of(first.getValue());
    }

    private synchronized void moveTo(Instant time) {
        now = time.isAfter(now) ? time : now;
    }

    private synchronized void cancel(Ring ring) {
        rings.remove(ring);
    }
}
