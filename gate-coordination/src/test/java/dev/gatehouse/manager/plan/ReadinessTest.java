package dev.gatehouse.manager.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.task.Limits;
import dev.gatehouse.task.RunId;
import dev.gatehouse.task.Spent;
import dev.gatehouse.task.Strategy;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskEvent;
import dev.gatehouse.task.TaskEvent.Assigned;
import dev.gatehouse.task.TaskEvent.Blocked;
import dev.gatehouse.task.TaskEvent.Readied;
import dev.gatehouse.task.TaskEvent.Started;
import dev.gatehouse.task.TaskSpec;
import dev.gatehouse.task.TaskType;
import dev.gatehouse.verdict.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final RunId RUN = new RunId("r1");
    private static final Strategy HYBRID = new Strategy(Strategy.Kind.HYBRID, 2);

    private static Task task(String name, List<String> needs, TaskEvent... events) {
        TaskSpec spec = new TaskSpec(
                RUN.task(name),
                name,
                "do it",
                TaskType.FEATURE,
                needs,
                Optional.empty(),
                List.of(),
                Limits.DEFAULT,
                List.of());
        Task task = Task.after(null, new TaskEvent.Planned(spec), NOW);
        for (TaskEvent event : events) {
            task = Task.after(task, event, NOW);
        }
        return task;
    }

    private static Task ready(String name) {
        return task(name, List.of(), new Readied(Optional.empty()));
    }

    private static Task running(String name) {
        return task(
                name,
                List.of(),
                new Readied(Optional.empty()),
                new Assigned(1, 1, "w", "b", Optional.empty()),
                new Started(1));
    }

    private static Task accepted(String name) {
        return task(
                name,
                List.of(),
                new Readied(Optional.empty()),
                new Assigned(1, 1, "w", "b", Optional.empty()),
                new Started(1),
                new TaskEvent.AttemptCompleted(1, Spent.NONE, Optional.empty(), ""),
                new TaskEvent.Submitted(1, "c", "t", ""),
                new TaskEvent.JudgingStarted(1, "c", "t", "b"),
                new TaskEvent.Judged(1, "v", Decision.ACCEPTED, List.of(), ""),
                new TaskEvent.AcceptIntended(1, "c", "ref", "b"),
                new TaskEvent.Accepted(1, "c"));
    }

    private static Task dead(String name, String... needs) {
        return task(name, List.of(needs), new Readied(Optional.empty()), new TaskEvent.DeadLettered("enough"));
    }

    private static List<String> names(List<Task> tasks) {
        return tasks.stream().map(task -> task.id().task()).toList();
    }

    @Test
    void asManyStartAsTheStrategyHasRoomForInTheOrderOfThePlan() {
        List<Task> tasks = List.of(ready("c"), ready("a"), ready("b"));

        assertThat(names(Readiness.of(Strategy.SEQUENTIAL, tasks, NOW).start())).containsExactly("c");
        assertThat(names(Readiness.of(HYBRID, tasks, NOW).start())).containsExactly("c", "a");
        assertThat(names(Readiness.of(new Strategy(Strategy.Kind.PARALLEL, 9), tasks, NOW)
                        .start()))
                .containsExactly("c", "a", "b");
    }

    @Test
    void whatGoesOnTakesRoom() {
        List<Task> tasks = List.of(ready("a"), running("b"), ready("c"));

        assertThat(Readiness.of(Strategy.SEQUENTIAL, tasks, NOW).start()).isEmpty();
        assertThat(names(Readiness.of(HYBRID, tasks, NOW).start())).containsExactly("a");
    }

    @Test
    void plannedTasksAreTriedAgainstTheirNeeds() {
        Task waits = task("c", List.of("a", "b"));
        Task free = task("d", List.of("a"));

        Readiness readiness = Readiness.of(HYBRID, List.of(accepted("a"), ready("b"), waits, free), NOW);

        assertThat(readiness.block()).containsEntry(waits, List.of("b")).containsEntry(free, List.of());
        assertThat(readiness.stuck()).isEmpty();
    }

    @Test
    void blockedTasksComeFreeWhenAllTheirNeedsAreAccepted() {
        Task free = task("c", List.of("a", "b"), new Blocked(List.of("a")));
        Task waits = task("d", List.of("a", "e"), new Blocked(List.of("e")));

        Readiness readiness =
                Readiness.of(HYBRID, List.of(accepted("a"), accepted("b"), free, waits, running("e")), NOW);

        assertThat(names(readiness.unblock())).containsExactly("c");
    }

    @Test
    void whoHasToWaitIsPassedOverAndSaysUntilWhen() {
        Task later = task("a", List.of(), new Readied(Optional.of(NOW.plusSeconds(9))));
        Readiness readiness = Readiness.of(HYBRID, List.of(later, ready("b")), NOW);

        assertThat(names(readiness.start())).containsExactly("b");
        assertThat(readiness.wakeAt()).hasValue(NOW.plusSeconds(9));
        assertThat(names(
                        Readiness.of(HYBRID, List.of(later), NOW.plusSeconds(9)).start()))
                .containsExactly("a");
    }

    @Test
    void whatWaitsForADeadLetterIsStuckHoweverFarDownTheLine() {
        List<Task> tasks = List.of(
                dead("a"),
                task("b", List.of("a"), new Blocked(List.of("a"))),
                task("c", List.of("b"), new Blocked(List.of("b"))),
                task("d", List.of("e"), new Blocked(List.of("e"))),
                running("e"));

        assertThat(names(Readiness.of(HYBRID, tasks, NOW).stuck())).containsExactly("b", "c");
    }
}
