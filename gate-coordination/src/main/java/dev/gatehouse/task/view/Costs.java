package dev.gatehouse.task.view;

import dev.gatehouse.task.Attempt;
import dev.gatehouse.task.Spent;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskState;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What work has cost, whatever became of it.
 *
 * @param all by all attempts ever, late results included
 * @param accepted by tasks that are accepted; the rest of {@code all} has led to nothing so far
 * @param byTask by the name of the task, its run before it
 * @param byWorker by the declared worker's name
 */
public record Costs(Spent all, Spent accepted, Map<String, Spent> byTask, Map<String, Spent> byWorker) {
    public Costs {
        byTask = Collections.unmodifiableMap(new TreeMap<>(byTask));
        byWorker = Collections.unmodifiableMap(new TreeMap<>(byWorker));
    }

    /** The costs of some tasks. Pure. */
    public static Costs of(List<Task> tasks) {
        Map<String, Spent> byTask = new TreeMap<>();
        Map<String, Spent> byWorker = new TreeMap<>();
        Spent all = Spent.NONE;
        Spent accepted = Spent.NONE;
        for (Task task : tasks) {
            byTask.put(task.id().toString(), task.spent());
            all = all.plus(task.spent());
            accepted = task.state() == TaskState.ACCEPTED ? accepted.plus(task.spent()) : accepted;
            for (Attempt attempt : task.attempts()) {
                byWorker.merge(attempt.worker(), attempt.spent(), Spent::plus);
            }
        }
        return new Costs(all, accepted, byTask, byWorker);
    }
}
