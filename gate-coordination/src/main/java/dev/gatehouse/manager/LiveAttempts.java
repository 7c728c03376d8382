package dev.gatehouse.manager;

import dev.gatehouse.task.TaskId;
import dev.gatehouse.worker.RunningAttempt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The attempts under way in this process. Safe for several threads. */
final class LiveAttempts {
    private final Map<TaskId, RunningAttempt> running = new ConcurrentHashMap<>();

    void began(TaskId id, RunningAttempt attempt) {
        running.put(id, attempt);
    }

    void ended(TaskId id) {
        running.remove(id);
    }

    Set<TaskId> tasks() {
        return Set.copyOf(running.keySet());
    }

    /** Ends the attempt at a task, if one is under way; returns at once. */
    void cancel(TaskId id) {
        RunningAttempt attempt = running.get(id);
        if (attempt != null) {
            attempt.cancel();
        }
    }

    /** Ends all of them; returns at once. */
    void cancelAll() {
        List.copyOf(running.values()).forEach(RunningAttempt::cancel);
    }
}
