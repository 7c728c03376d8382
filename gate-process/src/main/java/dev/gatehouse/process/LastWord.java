package dev.gatehouse.process;

import java.time.Duration;

/** When a program last said anything. For any thread. */
final class LastWord implements Sink {

    private volatile long at = System.nanoTime();

    @Override
    public void accept(byte[] piece, int length) {
        at = System.nanoTime();
    }

    Duration ago() {
        return Duration.ofNanos(Math.max(0, System.nanoTime() - at));
    }

    Sink[] before(Sink... sinks) {
        Sink[] all = new Sink[sinks.length + 1];
        all[0] = this;
        System.arraycopy(sinks, 0, all, 1, sinks.length);
        return all;
    }
}
