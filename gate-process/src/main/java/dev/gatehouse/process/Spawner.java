package dev.gatehouse.process;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Starts programs on one platform thread that lives as long as this JVM. The kernel's parent-death signal is sent when the
 * thread ends that started a program, and the caller's may: a pool retires it, or it carries virtual threads.
 */
final class Spawner implements Launch.Starter, Runnable {

    static final Spawner INSTANCE = new Spawner();

    private final LinkedBlockingQueue<FutureTask<Process>> starts = new LinkedBlockingQueue<>();
    private boolean running;

    private Spawner() {}

    @Override
    public Process start(ProcessBuilder builder) throws IOException {
        FutureTask<Process> start = new FutureTask<>(builder::start);
        ensureRunning();
        starts.add(start);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return start.get();
                } catch (InterruptedException e) {
                    // A start takes milliseconds, and its process must not be lost.
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw rethrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void ensureRunning() {
        if (!running) {
            Thread thread = new Thread(this, "gatehouse-spawner");
            thread.setDaemon(true);
            thread.start();
            running = true;
        }
    }

    @Override
    public void run() {
        while (true) {
            try {
                starts.take().run();
            } catch (InterruptedException nobodyHasAReasonTo) {
                // Ending here would be the end of every program that was started.
            }
        }
    }

    private static IOException rethrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }
}
