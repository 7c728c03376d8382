package dev.gatehouse.kernel;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The thread that a gate judges on, and those it starts itself. */
final class GateThreads extends ThreadGroup {
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private final AtomicInteger died = new AtomicInteger();

    @SuppressWarnings("removal") // Up to JDK 18 only a daemon group goes by itself when its last thread has ended.
    GateThreads(String gate) {
        super("gate " + gate);
        setDaemon(true);
    }

    /** A thread for the gate, not started, that sees the classes that the gate sees. */
    Thread thread(Runnable work, ClassLoader loader) {
        Thread thread = new Thread(this, work, getName());
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }

    /** Kept off the console; {@link #died} counts. */
    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        died.incrementAndGet();
    }

    /** How many threads of the gate ended by throwing. */
    int died() {
        return died.get();
    }

    /** Interrupts the threads that the gate started and left running, and answers how many there were. */
    int endOthers() throws InterruptedException {
        if (activeCount() <= 1) {
            return 0;
        }
        List<Thread> others = others();
        others.forEach(Thread::interrupt);
        long end = System.nanoTime() + FAREWELL.toNanos();
        for (Thread other : others) {
            other.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        return others.size();
    }

    private List<Thread> others() {
        Thread[] alive = new Thread[activeCount() + 16];
        int count = enumerate(alive, true);
        return Stream.of(alive)
                .limit(count)
                .filter(thread -> thread != Thread.currentThread())
                .toList();
    }
}
