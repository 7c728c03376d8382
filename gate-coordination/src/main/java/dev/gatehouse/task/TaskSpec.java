package dev.gatehouse.task;

import java.util.List;
import java.util.Optional;

/**
 * What is to be done, as it was planned.
 *
 * @param title one line for people
 * @param prompt what the worker is told, whole
 * @param needs names of tasks of the same run that have to be accepted first
 * @param tier of gates that judges attempts before the full policy does; empty for the full policy at once
 * @param workers names of declared workers that may take it, the preferred first; empty for any
 * @param degrade what may be left out when it is unavailable, such as {@code advisory-review}
 */
public record TaskSpec(
        TaskId id,
        String title,
        String prompt,
        TaskType type,
        List<String> needs,
        Optional<String> tier,
        List<String> workers,
        Limits limits,
        List<String> degrade) {

    /** @throws IllegalArgumentException if there is nothing to tell a worker, or the task needs itself */
    public TaskSpec {
        needs = List.copyOf(needs);
        workers = List.copyOf(workers);
        degrade = List.copyOf(degrade);
        if (prompt.isBlank()) {
            throw new IllegalArgumentException("the task " + id + " has an empty prompt");
        }
        if (needs.contains(id.task())) {
            throw new IllegalArgumentException("the task " + id + " needs itself");
        }
    }
}
