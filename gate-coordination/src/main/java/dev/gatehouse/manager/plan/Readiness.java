package dev.gatehouse.manager.plan;

import dev.gatehouse.task.Strategy;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskState;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which tasks may start next. Pure: the same tasks at the same time give the same answer, in the order of the plan.
 *
 * @param start tasks to be assigned now, at most as many as the strategy has room for
 * @param unblock tasks that are blocked, and all that they need is accepted
 * @param block tasks that are planned, by the names of what they still wait for; with none, they may be readied
 * @param wakeAt when the first of the tasks that have to wait may start, if only time is in the way
 * @param stuck tasks that will never start unless a person does something: what they need was given up, called off or
 *     waits for a person
 */
public record Readiness(
        List<Task> start,
        List<Task> unblock,
        Map<Task, List<String>> block,
        Optional<Instant> wakeAt,
        List<Task> stuck) {

    /**
     * Looks at all tasks of a run.
     *
     * @param tasks in the order of the plan
     */
    public static Readiness of(Strategy strategy, List<Task> tasks, Instant now) {
        Map<String, Task> byName = new HashMap<>();
        tasks.forEach(task -> byName.put(task.id().task(), task));
        Set<String> stuck = stuck(tasks, byName);
        int busy = (int) tasks.stream().filter(Readiness::isBusy).count();
        List<Task> ready =
                tasks.stream().filter(task -> task.state() == TaskState.READY).toList();
        List<Task> due = ready.stream()
                .filter(task -> task.notBefore().filter(now::isBefore).isEmpty())
                .limit(Math.max(0, strategy.most() - busy))
                .toList();
        return new Readiness(
                due,
                tasks.stream()
                        .filter(task -> task.state() == TaskState.BLOCKED)
                        .filter(task -> open(task, byName).isEmpty())
                        .toList(),
                planned(tasks, byName),
                ready.stream()
                        .flatMap(task -> task.notBefore().filter(now::isBefore).stream())
                        .min(Instant::compareTo),
                tasks.stream().filter(task -> stuck.contains(task.id().task())).toList());
    }

    /** Whether it takes one of the places that the strategy gives. */
    private static boolean isBusy(Task task) {
        return switch (task.state()) {
            case ASSIGNED, RUNNING, SUBMITTED, JUDGING, ACCEPTING, REJECTED -> true;
            case PLANNED, BLOCKED, READY, ACCEPTED, NEEDS_PERSON, DEAD_LETTERED, CANCELLED -> false;
        };
    }

    private static Map<Task, List<String>> planned(List<Task> tasks, Map<String, Task> byName) {
        Map<Task, List<String>> planned = new LinkedHashMap<>();
        for (Task task : tasks) {
            if (task.state() == TaskState.PLANNED) {
                planned.put(task, open(task, byName));
            }
        }
        return planned;
    }

    private static List<String> open(Task task, Map<String, Task> byName) {
        List<String> open = new ArrayList<>();
        for (String need : task.spec().needs()) {
            Task needed = byName.get(need);
            if (needed == null || needed.state() != TaskState.ACCEPTED) {
                open.add(need);
            }
        }
        return open;
    }

    /** What waits for something that will not come, however far down the line. */
    private static Set<String> stuck(List<Task> tasks, Map<String, Task> byName) {
        Map<String, List<String>> dependants = new HashMap<>();
        Deque<String> hopeless = new ArrayDeque<>();
        for (Task task : tasks) {
            String name = task.id().task();
            for (String need : task.spec().needs()) {
                dependants.computeIfAbsent(need, any -> new ArrayList<>()).add(name);
            }
            if (isHopeless(task)) {
                hopeless.add(name);
            }
        }
        Set<String> stuck = new HashSet<>();
        while (!hopeless.isEmpty()) {
            for (String name : dependants.getOrDefault(hopeless.remove(), List.of())) {
                Task task = byName.get(name);
                if (task != null && isWaiting(task) && stuck.add(name)) {
                    hopeless.add(name);
                }
            }
        }
        return stuck;
    }

    private static boolean isWaiting(Task task) {
        return task.state() == TaskState.BLOCKED || task.state() == TaskState.PLANNED;
    }

    private static boolean isHopeless(Task task) {
        return task.state() == TaskState.DEAD_LETTERED
                || task.state() == TaskState.CANCELLED
                || task.state() == TaskState.NEEDS_PERSON;
    }
}
