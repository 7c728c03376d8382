package dev.gatehouse.testkit.coordination;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Something that runs beside the test, on a thread that keeps no JVM alive. */
final class Background<T> {
    /** Only reached when a test fails. */
    private static final long HANGING_SECONDS = 20;

    private final FutureTask<T> task;

    private Background(FutureTask<T> task) {
        this.task = task;
    }

    static <T> Background<T> call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "contract-background");
        thread.setDaemon(true);
        thread.start();
        return new Background<>(task);
    }

    T get() throws ExecutionException, InterruptedException, TimeoutException {
        return task.get(HANGING_SECONDS, TimeUnit.SECONDS);
    }
}
