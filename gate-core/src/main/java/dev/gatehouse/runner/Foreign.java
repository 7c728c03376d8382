package dev.gatehouse.runner;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls code of plugins that runs outside of the kernel, on a thread of its own and for a limited time. */
final class Foreign {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Foreign() {}

    static <T> T call(Callable<T> code) throws ForeignFault, InterruptedException {
        FutureTask<T> task = new FutureTask<>(code);
        Thread thread = new Thread(task, "gate-defects");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new ForeignFault("the gate type is faulty: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new ForeignFault("the gate type did not say within " + LIMIT.toSeconds() + " s", e);
        } finally {
            task.cancel(true);
        }
    }
}
