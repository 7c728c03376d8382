package dev.gatehouse.manager;

import dev.gatehouse.task.TaskId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The threads at work for a run, one for each task that is under way. Used by the manager's own thread. */
final class Hands {
    private final Setting setting;
    private final Map<TaskId, Thread> working = new HashMap<>();
    private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();

    Hands(Setting setting) {
        this.setting = setting;
    }

    private record Done(TaskId id, @Nullable Exception failure) {}

    /** Gives a task to a reserved worker, which is released when the course ends. */
    void begin(TaskId id, Engagement engagement) {
        start(id, course -> {
            try {
                course.begin(engagement);
            } finally {
                setting.crew().release(engagement);
            }
        });
    }

    /** Goes on with what somebody else left, or has let go on. */
    void resume(TaskId id) {
        start(id, Course::resume);
    }

    private void start(TaskId id, Part part) {
        // Platform threads: they read processes' output and wait for git.
        Thread thread = new Thread(
                () -> {
                    @Nullable Exception failure = null;
                    try {
                        part.play(new Course(setting, id));
                    } catch (InterruptedException stopped) {
                        // Dismissed; the journal says how far the task came.
                    } catch (Exception e) {
                        failure = e;
                    }
                    done.add(new Done(id, failure));
                },
                "task-" + id.task());
        working.put(id, thread);
        thread.start();
    }

    /** Lets go of those that have finished. @throws IOException with what one of them failed with */
    void drain() throws IOException {
        for (Done next = done.poll(); next != null; next = done.poll()) {
            finish(next);
        }
    }

    private void finish(Done finished) throws IOException {
        working.remove(finished.id());
        if (finished.failure() != null) {
            rethrow(finished.failure());
        }
    }

    private static void rethrow(Exception failure) throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof UncheckedIOException io) {
            throw io.getCause();
        }
        throw failure instanceof RuntimeException fault ? fault : new IllegalStateException(failure);
    }

    boolean holds(TaskId id) {
        return working.containsKey(id);
    }

    int count() {
        return working.size();
    }

    boolean isIdle() {
        return working.isEmpty();
    }

    /** Waits until somebody has finished, at most so long. */
    void await(Duration most) throws IOException, InterruptedException {
        Done next = done.poll(most.toMillis(), TimeUnit.MILLISECONDS);
        if (next != null) {
            finish(next);
        }
    }

    /** Ends what is under way and waits for that. */
    void dismiss() {
        setting.live().cancelAll();
        List<Thread> threads = List.copyOf(working.values());
        threads.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (Thread thread : threads) {
            boolean joined = false;
            while (!joined) {
                try {
                    thread.join();
                    joined = true;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        working.clear();
        done.clear();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Part {
        void play(Course course) throws IOException, InterruptedException;
    }
}
