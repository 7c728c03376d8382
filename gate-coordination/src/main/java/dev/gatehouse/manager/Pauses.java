package dev.gatehouse.manager;

import java.time.Duration;

/** How long to wait before something that failed for a reason that may pass is tried again. Safe for several threads. */
public interface Pauses {
    /**
     * The wait before a try.
     *
     * @param failures how often it failed, from 1
     */
    Duration before(int failures);

    /** Waits. */
    default void await(Duration pause) throws InterruptedException {
        Thread.sleep(pause.toMillis());
    }
}
