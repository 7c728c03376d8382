package dev.gatehouse.task.view;

import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskState;
import java.util.Comparator;
import java.util.List;

/**
 * Tasks that were given up, kept whole: what was asked, every attempt with its verdict, and why no more follow.
 *
 * @param tasks the longest dead first
 */
public record DeadLetters(List<Task> tasks) {
    public DeadLetters {
        tasks = List.copyOf(tasks);
    }

    /** The dead letters among some tasks. Pure. */
    public static DeadLetters of(List<Task> all) {
        return new DeadLetters(all.stream()
                .filter(task -> task.state() == TaskState.DEAD_LETTERED)
                .sorted(Comparator.comparing(Task::since)
                        .thenComparing(task -> task.id().toString()))
                .toList());
    }
}
