package dev.gatehouse.task;

import dev.gatehouse.task.Refusal.Cause;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lets through what the table of {@link Transitions} holds. */
final class Legality {
    private Legality() {}

    static Ruling check(String command, @Nullable Task task, Ruling.Granted granted) {
        Optional<TaskState> state = Optional.ofNullable(task).map(Task::state);
        for (TaskEvent event : granted.events()) {
            Optional<TaskState> next = state.isPresent()
                    ? Transitions.next(state.get(), event.kind())
                    : Optional.of(TaskState.PLANNED).filter(first -> event.kind() == Transitions.first());
            if (next.isEmpty()) {
                return Ruling.deny(Cause.STATE, refusal(command, task, state, event.kind()));
            }
            state = next;
        }
        return granted;
    }

    private static String refusal(String command, @Nullable Task task, Optional<TaskState> state, EventKind kind) {
        String who = task == null ? "the task" : task.id().toString();
        String where = state.map(TaskState::word).orElse("unknown");
        TreeSet<TaskState> allowed = new TreeSet<>(Transitions.allowing(kind));
        return command + ": " + who + " is " + where + "; that is possible in "
                + allowed.stream().map(TaskState::word).toList();
    }
}
