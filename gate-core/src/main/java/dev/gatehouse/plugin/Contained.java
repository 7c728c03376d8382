package dev.gatehouse.plugin;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls code of plugins on a thread of its own, so that nothing it throws gets further than here, and a constructor
 * that never returns stops that plugin only. What outlasts its time is interrupted and then left behind.
 */
final class Contained {
    private Contained() {}

    /** @throws PluginFault if it throws anything, or takes longer than {@code limit} */
    static <T> T call(String name, Duration limit, Callable<T> code) throws PluginFault, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException(); // a quick task would be done before anybody waits for it
        }
        FutureTask<T> task = new FutureTask<>(code);
        Thread thread = new Thread(task, "gate-plugin " + name);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw fault(Optional.ofNullable(e.getCause()).orElse(e));
        } catch (TimeoutException e) {
            throw new PluginFault(
                    "loading it took longer than " + limit.toSeconds() + " s",
                    "tell its author: constructors and static initializers of a gate type must be cheap");
        } finally {
            task.cancel(true);
        }
    }

    private static PluginFault fault(Throwable thrown) {
        if (thrown instanceof PluginFault fault) {
            return fault;
        }
        if (thrown.getCause() != null
                && (thrown instanceof InvocationTargetException || thrown instanceof ExceptionInInitializerError)) {
            return fault(thrown.getCause());
        }
        return new PluginFault(
                "loading it failed: " + thrown.getClass().getSimpleName() + ": " + thrown.getMessage(), remedy(thrown));
    }

    private static String remedy(Throwable thrown) {
        if (thrown instanceof UnsupportedClassVersionError) {
            return "run gate with a newer JDK, or get the plugin built for Java "
                    + Runtime.version().feature();
        }
        if (thrown instanceof LinkageError || thrown instanceof ClassNotFoundException) {
            return "the jar must hold all that it needs besides the JDK and gate-api, which it must not hold;"
                    + " have the plugin's author build it so";
        }
        return "tell the plugin's author, or use another version of it";
    }
}
