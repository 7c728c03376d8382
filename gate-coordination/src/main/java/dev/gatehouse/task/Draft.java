package dev.gatehouse.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A task while an event is applied to it. For one thread. */
final class Draft {
    private final TaskSpec spec;
    private TaskState state;
    private Instant since;
    final List<Attempt> attempts;
    long epoch;
    int forgiven;
    int gateRetries;
    Optional<Task.Judging> judging = Optional.empty();
    Optional<Task.Intent> intent = Optional.empty();
    Optional<String> feedback = Optional.empty();
    Optional<Instant> notBefore = Optional.empty();
    List<String> waitsFor = List.of();
    List<String> approvals = List.of();
    String reason = "";
    Optional<String> question = Optional.empty();

    private Draft(TaskSpec spec, TaskState state, Instant since, List<Attempt> attempts) {
        this.spec = spec;
        this.state = state;
        this.since = since;
        this.attempts = attempts;
    }

    static Draft of(TaskSpec spec, Instant at) {
        return new Draft(spec, TaskState.PLANNED, at, new ArrayList<>());
    }

    static Draft of(Task task) {
        Draft draft = new Draft(task.spec(), task.state(), task.since(), new ArrayList<>(task.attempts()));
        draft.epoch = task.epoch();
        draft.forgiven = task.forgiven();
        draft.gateRetries = task.gateRetries();
        draft.judging = task.judging();
        draft.intent = task.intent();
        draft.feedback = task.feedback();
        draft.notBefore = task.notBefore();
        draft.waitsFor = task.waitsFor();
        draft.approvals = task.approvals();
        draft.reason = task.reason();
        draft.question = task.question();
        return draft;
    }

    /** Comes into a state; what was true of the state before is over. */
    void enter(TaskState next, Instant at) {
        if (next != state) {
            state = next;
            since = at;
            reason = "";
            question = Optional.empty();
            if (next != TaskState.JUDGING && next != TaskState.ACCEPTING) {
                judging = Optional.empty();
            }
        }
    }

    void change(long itsEpoch, UnaryOperator<Attempt> change) {
        attempts.replaceAll(attempt -> attempt.epoch() == itsEpoch ? change.apply(attempt) : attempt);
    }

    static List<String> and(List<String> some, String more) {
        List<String> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    Task task() {
        return new Task(
                spec,
                state,
                since,
                epoch,
                attempts,
                forgiven,
                gateRetries,
                judging,
                intent,
                feedback,
                notBefore,
                waitsFor,
                approvals,
                reason,
                question);
    }
}
