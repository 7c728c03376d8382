package dev.gatehouse.task;

import dev.gatehouse.task.TaskEvent.AcceptAbandoned;
import dev.gatehouse.task.TaskEvent.AcceptIntended;
import dev.gatehouse.task.TaskEvent.Accepted;
import dev.gatehouse.task.TaskEvent.Answered;
import dev.gatehouse.task.TaskEvent.Approved;
import dev.gatehouse.task.TaskEvent.Assigned;
import dev.gatehouse.task.TaskEvent.AttemptCompleted;
import dev.gatehouse.task.TaskEvent.AttemptFailed;
import dev.gatehouse.task.TaskEvent.Blocked;
import dev.gatehouse.task.TaskEvent.Cancelled;
import dev.gatehouse.task.TaskEvent.DeadLettered;
import dev.gatehouse.task.TaskEvent.GateInfrastructure;
import dev.gatehouse.task.TaskEvent.Judged;
import dev.gatehouse.task.TaskEvent.JudgingStarted;
import dev.gatehouse.task.TaskEvent.LateResult;
import dev.gatehouse.task.TaskEvent.PersonAsked;
import dev.gatehouse.task.TaskEvent.Planned;
import dev.gatehouse.task.TaskEvent.Progressed;
import dev.gatehouse.task.TaskEvent.Readied;
import dev.gatehouse.task.TaskEvent.Rejected;
import dev.gatehouse.task.TaskEvent.Replayed;
import dev.gatehouse.task.TaskEvent.Started;
import dev.gatehouse.task.TaskEvent.Submitted;
import dev.gatehouse.task.TaskEvent.Unblocked;
import dev.gatehouse.verdict.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An event of each kind, and a task in each state. */
final class Samples {
    static final RunId RUN = new RunId("r1");
    static final Instant T0 = Instant.parse("2026-01-02T03:04:05Z");
    static final Spent SPENT = new Spent(Dollars.parse("0.25"), 1_200, Duration.ofSeconds(90));
    static final Limits LIMITS =
            new Limits(3, 2, 4, 2, Duration.ofHours(1), Optional.of(Dollars.parse("2")), OptionalLong.of(100_000));
    static final TaskSpec SPEC = spec("parser", LIMITS);

    private Samples() {}

    static TaskSpec spec(String name, Limits limits) {
        return new TaskSpec(
                RUN.task(name),
                "Mend the parser",
                "The parser drops the last line.\n\"Mend\" it.",
                TaskType.BUG_FIX,
                name.equals("lexer") ? List.of() : List.of("lexer"),
                Optional.of("fast"),
                List.of("claude", "local"),
                limits,
                List.of("advisory-review"));
    }

    /** One event of each kind, in the order of {@link EventKind}. */
    static List<TaskEvent> events() {
        Optional<String> session = Optional.of("s-1");
        return List.of(
                new Planned(SPEC),
                new Blocked(List.of("lexer")),
                new Unblocked(),
                new Readied(Optional.of(T0.plusSeconds(30))),
                new Assigned(1, 1, "claude", "base0", session),
                new Started(1),
                new Progressed(1, SPENT, session),
                new AttemptCompleted(1, SPENT, session, "done"),
                new AttemptFailed(1, Outcome.IDLE_TIMEOUT, SPENT, session, "silent for 10 minutes"),
                new Submitted(1, "c1", "t1", "all tests pass"),
                new JudgingStarted(1, "c1", "t1", "base0"),
                new Judged(1, "v1", Decision.REJECTED, List.of("b", "a", "b"), "mend a and b"),
                new GateInfrastructure(1, 1, "no disk"),
                new Rejected(1, "2 findings", Optional.of("mend a and b")),
                new AcceptIntended(1, "c1", "refs/heads/gatehouse/integration", "base0"),
                new AcceptAbandoned(1, "base1", "the ref had moved"),
                new Accepted(1, "c1"),
                new PersonAsked("May gate.yaml change?", "policy/changed"),
                new Approved("ada", "sha256:1"),
                new Answered("ada", "use the old format"),
                new DeadLettered("all 3 attempts were made"),
                new Replayed("ada", "look at the lexer"),
                new Cancelled("ada", "no longer wanted"),
                new LateResult(1, Outcome.COMPLETED, SPENT, Optional.of("c0")));
    }

    static TaskEvent event(EventKind kind) {
        return events().get(kind.ordinal());
    }

    /** The shortest history that leads into a state. */
    static Task in(TaskState state) {
        Task task = Task.after(null, event(EventKind.PLANNED), T0);
        for (EventKind kind : way(state)) {
            task = Task.after(task, event(kind), task.since().plusSeconds(1));
        }
        return task;
    }

    private static List<EventKind> way(TaskState state) {
        List<EventKind> judging = List.of(
                EventKind.READIED,
                EventKind.ASSIGNED,
                EventKind.STARTED,
                EventKind.ATTEMPT_COMPLETED,
                EventKind.SUBMITTED,
                EventKind.JUDGING_STARTED,
                EventKind.JUDGED);
        return switch (state) {
            case PLANNED -> List.of();
            case BLOCKED -> List.of(EventKind.BLOCKED);
            case READY -> judging.subList(0, 1);
            case ASSIGNED -> judging.subList(0, 2);
            case RUNNING -> judging.subList(0, 3);
            case SUBMITTED -> judging.subList(0, 5);
            case JUDGING -> judging;
            case ACCEPTING -> and(judging, EventKind.ACCEPT_INTENDED);
            case ACCEPTED -> and(judging, EventKind.ACCEPT_INTENDED, EventKind.ACCEPTED);
            case REJECTED -> and(judging, EventKind.REJECTED);
            case NEEDS_PERSON -> and(judging, EventKind.PERSON_ASKED);
            case DEAD_LETTERED -> and(judging, EventKind.REJECTED, EventKind.DEAD_LETTERED);
            case CANCELLED -> List.of(EventKind.CANCELLED);
        };
    }

    private static List<EventKind> and(List<EventKind> some, EventKind... more) {
        List<EventKind> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
