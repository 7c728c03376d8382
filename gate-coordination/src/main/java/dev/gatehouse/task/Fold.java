package dev.gatehouse.task;

import dev.gatehouse.task.Attempt.Judgement;
import dev.gatehouse.task.TaskEvent.AcceptAbandoned;
import dev.gatehouse.task.TaskEvent.AcceptIntended;
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
import dev.gatehouse.task.TaskEvent.Submitted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each event makes of a task. For one event and one thread. */
final class Fold {
    private final Draft task;
    private final Instant at;

    private Fold(Draft task, Instant at) {
        this.task = task;
        this.at = at;
    }

    static Task after(@Nullable Task before, TaskEvent event, Instant at) {
        if (before == null) {
            if (event instanceof Planned planned) {
                return Draft.of(planned.spec(), at).task();
            }
            throw new IllegalStateException(
                    "a task cannot begin with " + event.kind().wire());
        }
        TaskState next = Transitions.next(before.state(), event.kind())
                .orElseThrow(() -> new IllegalStateException(before.id() + " is "
                        + before.state().word() + ", where " + event.kind().wire() + " cannot happen"));
        Draft draft = Draft.of(before);
        draft.enter(next, at);
        new Fold(draft, at).apply(event);
        return draft.task();
    }

    private void apply(TaskEvent event) {
        switch (event.kind()) {
            case PLANNED, STARTED -> {}
            case BLOCKED -> task.waitsFor = ((Blocked) event).on();
            case UNBLOCKED -> task.waitsFor = List.of();
            case READIED -> task.notBefore = ((Readied) event).notBefore();
            case ASSIGNED -> assigned((Assigned) event);
            case PROGRESSED -> progressed((Progressed) event);
            case ATTEMPT_COMPLETED -> completed((AttemptCompleted) event);
            case ATTEMPT_FAILED -> failed((AttemptFailed) event);
            case SUBMITTED -> submitted((Submitted) event);
            case JUDGING_STARTED -> judging((JudgingStarted) event);
            case JUDGED -> judged((Judged) event);
            case GATE_INFRASTRUCTURE -> infrastructure((GateInfrastructure) event);
            case REJECTED -> rejected((Rejected) event);
            case ACCEPT_INTENDED -> intended((AcceptIntended) event);
            case ACCEPT_ABANDONED -> abandoned((AcceptAbandoned) event);
            case ACCEPTED -> task.intent = Optional.empty();
            case PERSON_ASKED -> asked((PersonAsked) event);
            case APPROVED -> approved((Approved) event);
            case ANSWERED -> answered((Answered) event);
            case DEAD_LETTERED -> task.reason = ((DeadLettered) event).reason();
            case REPLAYED -> replayed((Replayed) event);
            case CANCELLED -> task.reason = ((Cancelled) event).reason();
            case LATE_RESULT -> late((LateResult) event);
        }
    }

    private void assigned(Assigned event) {
        task.epoch = event.epoch();
        task.notBefore = Optional.empty();
        task.gateRetries = 0;
        task.approvals = List.of();
        task.attempts.add(Attempt.of(event, at));
    }

    private void progressed(Progressed event) {
        task.change(event.epoch(), attempt -> attempt.spending(event.spent(), event.session()));
    }

    private void completed(AttemptCompleted event) {
        task.change(
                event.epoch(),
                attempt -> attempt.spending(event.spent(), event.session())
                        .ending(Outcome.COMPLETED, event.message(), at));
    }

    private void failed(AttemptFailed event) {
        task.change(
                event.epoch(),
                attempt ->
                        attempt.spending(event.spent(), event.session()).ending(event.outcome(), event.message(), at));
        task.reason = event.outcome().word() + (event.message().isBlank() ? "" : ": " + event.message());
    }

    private void submitted(Submitted event) {
        Attempt.Work work = new Attempt.Work(event.commit(), event.tree(), event.claim());
        task.change(event.epoch(), attempt -> attempt.submitting(work));
    }

    private void judging(JudgingStarted event) {
        task.judging = Optional.of(new Task.Judging(event.commit(), event.tree(), event.base(), Optional.empty()));
    }

    private void judged(Judged event) {
        Judgement said = new Judgement(event.verdict(), event.decision(), event.findings());
        task.change(event.epoch(), attempt -> attempt.judging(said));
        task.judging = task.judging.map(it -> new Task.Judging(it.commit(), it.tree(), it.base(), Optional.of(said)));
        task.feedback = Optional.of(event.feedback()).filter(text -> !text.isBlank());
    }

    private void infrastructure(GateInfrastructure event) {
        task.gateRetries = event.retry();
        task.reason = event.cause();
    }

    private void rejected(Rejected event) {
        task.reason = event.reason();
        task.feedback = event.feedback().or(() -> task.feedback);
    }

    private void intended(AcceptIntended event) {
        task.intent = Optional.of(new Task.Intent(event.commit(), event.ref(), event.expectedTip()));
    }

    private void abandoned(AcceptAbandoned event) {
        task.intent = Optional.empty();
        task.reason = event.reason();
    }

    private void asked(PersonAsked event) {
        task.question = Optional.of(event.question());
        task.reason = event.evidence();
    }

    private void approved(Approved event) {
        task.approvals = Draft.and(task.approvals, event.what());
    }

    private void answered(Answered event) {
        task.feedback = Optional.of(event.answer());
    }

    private void replayed(Replayed event) {
        task.forgiven = task.attempts.size();
        task.gateRetries = 0;
        task.feedback =
                Optional.of(event.note()).filter(note -> !note.isBlank()).or(() -> task.feedback);
    }

    private void late(LateResult event) {
        task.change(event.epoch(), attempt -> attempt.spending(event.spent(), Optional.empty()));
    }
}
