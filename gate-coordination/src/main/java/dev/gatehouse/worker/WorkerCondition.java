package dev.gatehouse.worker;

import java.time.Duration;

/**
 * How a long-lived worker is.
 *
 * @param silence how long ago it last said anything, heartbeats included; zero or more
 * @param residentBytes physical memory of its process tree; 0 where the machine doesn't tell
 * @param assignments how many it was given so far
 */
public record WorkerCondition(State state, Duration silence, long residentBytes, int assignments) {

    /** Where it stands between its start and its end. */
    public enum State {
        /** Runs, and has not said hello. */
        STARTING,
        /** Waits for an assignment. */
        IDLE,
        /** Has one. */
        BUSY,
        /** Takes no more: it ended, was ended, or never started. */
        ENDED
    }
}
