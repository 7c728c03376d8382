package dev.gatehouse.task;

import static dev.gatehouse.task.TaskState.ACCEPTED;
import static dev.gatehouse.task.TaskState.ACCEPTING;
import static dev.gatehouse.task.TaskState.ASSIGNED;
import static dev.gatehouse.task.TaskState.BLOCKED;
import static dev.gatehouse.task.TaskState.CANCELLED;
import static dev.gatehouse.task.TaskState.DEAD_LETTERED;
import static dev.gatehouse.task.TaskState.JUDGING;
import static dev.gatehouse.task.TaskState.NEEDS_PERSON;
import static dev.gatehouse.task.TaskState.PLANNED;
import static dev.gatehouse.task.TaskState.READY;
import static dev.gatehouse.task.TaskState.REJECTED;
import static dev.gatehouse.task.TaskState.RUNNING;
import static dev.gatehouse.task.TaskState.SUBMITTED;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state machine of a task, as a table: which event may happen in which state, and which state follows. What the
 * table does not hold cannot be journalled. Immutable.
 */
public final class Transitions {
    private static final Map<EventKind, Map<TaskState, TaskState>> TABLE = new EnumMap<>(EventKind.class);

    static {
        to(BLOCKED, EventKind.BLOCKED, PLANNED);
        to(READY, EventKind.UNBLOCKED, BLOCKED);
        to(READY, EventKind.READIED, PLANNED, REJECTED);
        to(ASSIGNED, EventKind.ASSIGNED, READY);
        to(RUNNING, EventKind.STARTED, ASSIGNED);
        stays(EventKind.PROGRESSED, RUNNING);
        stays(EventKind.ATTEMPT_COMPLETED, RUNNING);
        to(REJECTED, EventKind.ATTEMPT_FAILED, ASSIGNED, RUNNING);
        to(SUBMITTED, EventKind.SUBMITTED, RUNNING);
        to(JUDGING, EventKind.JUDGING_STARTED, SUBMITTED, JUDGING);
        stays(EventKind.JUDGED, JUDGING);
        to(SUBMITTED, EventKind.GATE_INFRASTRUCTURE, JUDGING);
        to(REJECTED, EventKind.REJECTED, RUNNING, SUBMITTED, JUDGING);
        to(ACCEPTING, EventKind.ACCEPT_INTENDED, JUDGING);
        to(SUBMITTED, EventKind.ACCEPT_ABANDONED, ACCEPTING);
        to(ACCEPTED, EventKind.ACCEPTED, ACCEPTING);
        to(NEEDS_PERSON, EventKind.PERSON_ASKED, READY, RUNNING, SUBMITTED, JUDGING, REJECTED);
        to(SUBMITTED, EventKind.APPROVED, NEEDS_PERSON);
        to(READY, EventKind.ANSWERED, NEEDS_PERSON);
        to(DEAD_LETTERED, EventKind.DEAD_LETTERED, BLOCKED, READY, SUBMITTED, JUDGING, REJECTED, NEEDS_PERSON);
        to(PLANNED, EventKind.REPLAYED, DEAD_LETTERED);
        all(CANCELLED, EventKind.CANCELLED, EnumSet.complementOf(EnumSet.of(ACCEPTING, ACCEPTED, CANCELLED)));
        stays(EventKind.LATE_RESULT, TaskState.values());
    }

    private Transitions() {}

    /** The only event that a task may begin with; it leads to {@link TaskState#PLANNED}. */
    public static EventKind first() {
        return EventKind.PLANNED;
    }

    /** The state that follows; empty if that may not happen in that state. */
    public static Optional<TaskState> next(TaskState from, EventKind kind) {
        return Optional.ofNullable(TABLE.getOrDefault(kind, Map.of()).get(from));
    }

    /** The states in which something may happen. */
    public static Set<TaskState> allowing(EventKind kind) {
        return Set.copyOf(TABLE.getOrDefault(kind, Map.of()).keySet());
    }

    private static void to(TaskState to, EventKind kind, TaskState first, TaskState... more) {
        all(to, kind, EnumSet.of(first, more));
    }

    private static void all(TaskState to, EventKind kind, Set<TaskState> froms) {
        Map<TaskState, TaskState> row = new EnumMap<>(TaskState.class);
        froms.forEach(from -> row.put(from, to));
        TABLE.put(kind, row);
    }

    private static void stays(EventKind kind, TaskState... states) {
        Map<TaskState, TaskState> row = new EnumMap<>(TaskState.class);
        for (TaskState state : states) {
            row.put(state, state);
        }
        TABLE.put(kind, row);
    }
}
