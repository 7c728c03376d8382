package dev.gatehouse.task.view;

import dev.gatehouse.task.Attempt;
import dev.gatehouse.task.Dollars;
import dev.gatehouse.task.Limits;
import dev.gatehouse.task.Spent;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskId;
import dev.gatehouse.task.TaskState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What people look at while work goes on: those tasks first that need them, then what was given up, what goes on, what
 * waits, and what is over.
 *
 * @param rows in that order, and within it by run and name
 */
public record StatusBoard(List<Row> rows) {
    public StatusBoard {
        rows = List.copyOf(rows);
    }

    /** The board of some tasks. Pure. */
    public static StatusBoard of(List<Task> tasks) {
        return new StatusBoard(tasks.stream()
                .sorted(Comparator.comparing((Task task) -> rank(task.state()))
                        .thenComparing(task -> task.id().toString()))
                .map(Row::of)
                .toList());
    }

    /** How many tasks wait for a person. */
    public long needYou() {
        return rows.stream()
                .filter(row -> row.state() == TaskState.NEEDS_PERSON)
                .count();
    }

    private static int rank(TaskState state) {
        return switch (state) {
            case NEEDS_PERSON -> 0;
            case DEAD_LETTERED -> 1;
            case ASSIGNED, RUNNING, SUBMITTED, JUDGING, ACCEPTING, REJECTED -> 2;
            case READY, BLOCKED, PLANNED -> 3;
            case ACCEPTED, CANCELLED -> 4;
        };
    }

    /**
     * One task.
     *
     * @param attempts that count, since the last replay
     * @param most how many may count
     * @param worker of the last attempt
     * @param since when it came into its state
     * @param trend numbers of findings of the judged attempts, oldest first: falling is good
     * @param spent by all attempts that count against limits
     * @param limit on dollars, if the task has one of its own
     * @param note what a person is asked, or why it stands there
     */
    public record Row(
            TaskId id,
            String title,
            TaskState state,
            int attempts,
            int most,
            Optional<String> worker,
            Instant since,
            List<Integer> trend,
            Spent spent,
            Optional<Dollars> limit,
            String note) {

        static Row of(Task task) {
            Limits limits = task.spec().limits();
            return new Row(
                    task.id(),
                    task.spec().title(),
                    task.state(),
                    (int) task.live().stream().filter(Attempt::isCounted).count(),
                    limits.attempts(),
                    task.attempt().map(Attempt::worker),
                    task.since(),
                    task.attempts().stream()
                            .flatMap(attempt -> attempt.judgement().stream())
                            .map(said -> said.findings().size())
                            .toList(),
                    task.spentLive(),
                    limits.dollars(),
                    task.question().orElse(task.reason()));
        }
    }
}
