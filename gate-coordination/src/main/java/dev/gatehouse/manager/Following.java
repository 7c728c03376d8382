package dev.gatehouse.manager;

import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Recorded;
import dev.gatehouse.task.RunId;
import dev.gatehouse.task.TaskEvent;
import dev.gatehouse.task.TaskId;
import dev.gatehouse.task.TaskLog;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells a listener what is journalled about the tasks of a run. Ended by closing it, after what is journalled by then. */
public final class Following implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final int BATCH = 500;

    private final Journal journal;
    private final String prefix;
    private final RunId run;
    private final Listener listener;
    private final Thread thread;
    private volatile boolean ended;
    private long position;

    /** Hears of events, one at a time, in order. */
    @FunctionalInterface
    public interface Listener {
        /** Something happened to a task. */
        void happened(TaskId id, TaskEvent event, Instant at);
    }

    private Following(Journal journal, RunId run, Listener listener, long position) {
        this.journal = journal;
        this.run = run;
        this.prefix = "task/" + run.name() + "/";
        this.listener = listener;
        this.position = position;
        this.thread = new Thread(this::follow, "following");
        thread.setDaemon(true);
    }

    static Following begin(Journal journal, RunId run, Listener listener) throws IOException {
        Following following = new Following(journal, run, listener, journal.position());
        following.thread.start();
        return following;
    }

    private void follow() {
        try {
            boolean last = false;
            while (!last) {
                last = ended;
                tellAll();
                if (!last) {
                    journal.await(position, GLANCE);
                }
            }
        } catch (IOException | InterruptedException e) {
            // Whoever writes to the journal meets the same trouble, and says so.
            return;
        }
    }

    private void tellAll() throws IOException {
        List<Recorded> batch;
        do {
            batch = journal.readAll(position, BATCH);
            for (Recorded recorded : batch) {
                position = recorded.position();
                if (recorded.stream().startsWith(prefix)) {
                    TaskId id = run.task(recorded.stream().substring(prefix.length()));
                    TaskLog.read(recorded).ifPresent(event -> listener.happened(id, event, recorded.at()));
                }
            }
        } while (batch.size() == BATCH);
    }

    @Override
    public void close() {
        ended = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
