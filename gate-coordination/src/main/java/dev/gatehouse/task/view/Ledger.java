package dev.gatehouse.task.view;

import dev.gatehouse.task.RunId;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All tasks as they stand. Immutable: a later ledger shares most of its parts with the earlier one, so that an event
 * costs little however many tasks there are.
 */
public final class Ledger {
    static final Ledger EMPTY = new Ledger(List.of());
    private static final int SHELVES = 256;
    private static final Comparator<TaskId> BY_NAME =
            Comparator.comparing((TaskId id) -> id.run().name()).thenComparing(TaskId::task);

    private final List<Map<TaskId, Task>> shelves;

    private Ledger(List<Map<TaskId, Task>> shelves) {
        this.shelves = shelves;
    }

    /** A task. */
    public Optional<Task> task(TaskId id) {
        return shelves.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(shelves.get(shelf(id)).get(id));
    }

    /** All tasks, by run and name. */
    public List<Task> tasks() {
        return shelves.stream()
                .flatMap(shelf -> shelf.values().stream())
                .sorted(Comparator.comparing(Task::id, BY_NAME))
                .toList();
    }

    /** The tasks of a run, by name. */
    public List<Task> tasks(RunId run) {
        return tasks().stream().filter(task -> task.id().run().equals(run)).toList();
    }

    Ledger with(Task task) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<TaskId, Task>[] copy = shelves.isEmpty() ? emptyShelves() : shelves.toArray(new Map[0]);
        int at = shelf(task.id());
        Map<TaskId, Task> shelf = new TreeMap<>(BY_NAME);
        shelf.putAll(copy[at]);
        shelf.put(task.id(), task);
        copy[at] = shelf;
        return new Ledger(List.of(copy));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<TaskId, Task>[] emptyShelves() {
        Map<TaskId, Task>[] empty = new Map[SHELVES];
        Arrays.fill(empty, Map.of());
        return empty;
    }

    private static int shelf(TaskId id) {
        return Math.floorMod(id.hashCode(), SHELVES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ledger ledger && tasks().equals(ledger.tasks());
    }

    @Override
    public int hashCode() {
        return tasks().hashCode();
    }

    @Override
    public String toString() {
        return tasks().size() + " tasks";
    }
}
