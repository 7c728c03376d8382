package dev.gatehouse.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The threads of gates that ignored their interruption. Nothing can end them inside a Java virtual machine, so there is
 * an end to how many are put up with. Safe for several threads.
 */
final class LostThreads {
    static final int MOST = 3;
    static final String REASON =
            "judging was stopped: " + MOST + " gates ignored their time limit and are still running";

    private final List<Thread> threads = new ArrayList<>();

    synchronized void add(Thread thread) {
        threads.add(thread);
    }

    /** Whether so many are still running that nothing more should be started. */
    synchronized boolean tooMany() {
        threads.removeIf(thread -> !thread.isAlive());
        return threads.size() >= MOST;
    }
}
