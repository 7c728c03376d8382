package dev.gatehouse.recovery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that a test moves. */
final class MovableTime implements InstantSource {
    static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

    private Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void moveTo(Instant time) {
        now = time;
    }
}
