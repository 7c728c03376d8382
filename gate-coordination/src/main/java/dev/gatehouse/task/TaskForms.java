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
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The wire form of every event of a task: what {@code src/test/resources} pins, event by event. */
final class TaskForms {
    static final EventForms<TaskEvent> ALL = new EventForms<>(all());

    private static final String EPOCH = "epoch";
    private static final String COMMIT = "commit";
    private static final String REASON = "reason";

    private TaskForms() {}

    private static List<EventForm<TaskEvent, ? extends TaskEvent>> all() {
        List<EventForm<TaskEvent, ? extends TaskEvent>> all = new ArrayList<>();
        all.addAll(life());
        all.addAll(attempts());
        all.addAll(judging());
        all.addAll(accepting());
        all.addAll(persons());
        return all;
    }

    private static List<EventForm<TaskEvent, ? extends TaskEvent>> life() {
        return List.of(
                form(EventKind.PLANNED, Planned.class, TaskForms::spec, in -> new Planned(SpecForm.read(in))),
                form(
                        EventKind.BLOCKED,
                        Blocked.class,
                        (e, out) -> out.texts("on", e.on()),
                        in -> new Blocked(in.texts("on"))),
                form(EventKind.UNBLOCKED, Unblocked.class, (e, out) -> {}, in -> new Unblocked()),
                form(
                        EventKind.READIED,
                        Readied.class,
                        (e, out) -> out.instant("not-before", e.notBefore()),
                        in -> new Readied(in.optionalInstant("not-before"))),
                form(
                        EventKind.DEAD_LETTERED,
                        DeadLettered.class,
                        (e, out) -> out.text(REASON, e.reason()),
                        in -> new DeadLettered(in.text(REASON))),
                form(
                        EventKind.REPLAYED,
                        Replayed.class,
                        (e, out) -> out.text("by", e.by()).text("note", e.note()),
                        in -> new Replayed(in.text("by"), in.text("note"))),
                form(
                        EventKind.CANCELLED,
                        Cancelled.class,
                        (e, out) -> out.text("by", e.by()).text(REASON, e.reason()),
                        in -> new Cancelled(in.text("by"), in.text(REASON))));
    }

    private static void spec(Planned event, JsonOut out) {
        SpecForm.write(event.spec(), out);
    }

    private static List<EventForm<TaskEvent, ? extends TaskEvent>> attempts() {
        return List.of(
                form(EventKind.ASSIGNED, Assigned.class, TaskForms::assigned, TaskForms::assigned),
                form(
                        EventKind.STARTED,
                        Started.class,
                        (e, out) -> out.whole(EPOCH, e.epoch()),
                        in -> new Started(in.whole(EPOCH))),
                form(
                        EventKind.PROGRESSED,
                        Progressed.class,
                        (e, out) -> out.whole(EPOCH, e.epoch()).spent(e.spent()).text("session", e.session()),
                        in -> new Progressed(in.whole(EPOCH), in.spent(), in.optional("session"))),
                form(
                        EventKind.ATTEMPT_COMPLETED,
                        AttemptCompleted.class,
                        TaskForms::completed,
                        in -> new AttemptCompleted(
                                in.whole(EPOCH), in.spent(), in.optional("session"), in.text("message"))),
                form(EventKind.ATTEMPT_FAILED, AttemptFailed.class, TaskForms::failed, TaskForms::failed),
                form(
                        EventKind.LATE_RESULT,
                        LateResult.class,
                        (e, out) -> out.whole(EPOCH, e.epoch())
                                .word("outcome", e.outcome())
                                .spent(e.spent())
                                .text(COMMIT, e.commit()),
                        in -> new LateResult(
                                in.whole(EPOCH), in.word("outcome", Outcome.class), in.spent(), in.optional(COMMIT))));
    }

    private static void assigned(Assigned event, JsonOut out) {
        out.whole("attempt", event.attempt()).whole(EPOCH, event.epoch()).text("worker", event.worker());
        out.text("base", event.base()).text("session", event.session());
    }

    private static Assigned assigned(JsonIn in) {
        return new Assigned(
                in.small("attempt"), in.whole(EPOCH), in.text("worker"), in.text("base"), in.optional("session"));
    }

    private static void completed(AttemptCompleted event, JsonOut out) {
        out.whole(EPOCH, event.epoch()).spent(event.spent());
        out.text("session", event.session()).text("message", event.message());
    }

    private static void failed(AttemptFailed event, JsonOut out) {
        out.whole(EPOCH, event.epoch()).word("outcome", event.outcome()).spent(event.spent());
        out.text("session", event.session()).text("message", event.message());
    }

    private static AttemptFailed failed(JsonIn in) {
        return new AttemptFailed(
                in.whole(EPOCH),
                in.word("outcome", Outcome.class),
                in.spent(),
                in.optional("session"),
                in.text("message"));
    }

    private static List<EventForm<TaskEvent, ? extends TaskEvent>> judging() {
        return List.of(
                form(
                        EventKind.SUBMITTED,
                        Submitted.class,
                        (e, out) -> out.whole(EPOCH, e.epoch())
                                .text(COMMIT, e.commit())
                                .text("tree", e.tree())
                                .text("claim", e.claim()),
                        in -> new Submitted(in.whole(EPOCH), in.text(COMMIT), in.text("tree"), in.text("claim"))),
                form(
                        EventKind.JUDGING_STARTED,
                        JudgingStarted.class,
                        (e, out) -> out.whole(EPOCH, e.epoch())
                                .text(COMMIT, e.commit())
                                .text("tree", e.tree())
                                .text("base", e.base()),
                        in -> new JudgingStarted(in.whole(EPOCH), in.text(COMMIT), in.text("tree"), in.text("base"))),
                form(EventKind.JUDGED, Judged.class, TaskForms::judged, TaskForms::judged),
                form(
                        EventKind.GATE_INFRASTRUCTURE,
                        GateInfrastructure.class,
                        (e, out) -> out.whole(EPOCH, e.epoch())
                                .whole("retry", e.retry())
                                .text("cause", e.cause()),
                        in -> new GateInfrastructure(in.whole(EPOCH), in.small("retry"), in.text("cause"))),
                form(
                        EventKind.REJECTED,
                        Rejected.class,
                        (e, out) -> out.whole(EPOCH, e.epoch())
                                .text(REASON, e.reason())
                                .text("feedback", e.feedback()),
                        in -> new Rejected(in.whole(EPOCH), in.text(REASON), in.optional("feedback"))));
    }

    private static void judged(Judged event, JsonOut out) {
        out.whole(EPOCH, event.epoch()).text("verdict", event.verdict()).word("decision", event.decision());
        out.texts("findings", event.findings()).text("feedback", event.feedback());
    }

    private static Judged judged(JsonIn in) {
        return new Judged(
                in.whole(EPOCH),
                in.text("verdict"),
                in.word("decision", Decision.class),
                in.texts("findings"),
                in.text("feedback"));
    }

    private static List<EventForm<TaskEvent, ? extends TaskEvent>> accepting() {
        return List.of(
                form(
                        EventKind.ACCEPT_INTENDED,
                        AcceptIntended.class,
                        (e, out) -> out.whole(EPOCH, e.epoch())
                                .text(COMMIT, e.commit())
                                .text("ref", e.ref())
                                .text("expected-tip", e.expectedTip()),
                        in -> new AcceptIntended(
                                in.whole(EPOCH), in.text(COMMIT), in.text("ref"), in.text("expected-tip"))),
                form(
                        EventKind.ACCEPT_ABANDONED,
                        AcceptAbandoned.class,
                        (e, out) ->
                                out.whole(EPOCH, e.epoch()).text("tip", e.tip()).text(REASON, e.reason()),
                        in -> new AcceptAbandoned(in.whole(EPOCH), in.text("tip"), in.text(REASON))),
                form(
                        EventKind.ACCEPTED,
                        Accepted.class,
                        (e, out) -> out.whole(EPOCH, e.epoch()).text("tip", e.tip()),
                        in -> new Accepted(in.whole(EPOCH), in.text("tip"))));
    }

    private static List<EventForm<TaskEvent, ? extends TaskEvent>> persons() {
        return List.of(
                form(
                        EventKind.PERSON_ASKED,
                        PersonAsked.class,
                        (e, out) -> out.text("question", e.question()).text("evidence", e.evidence()),
                        in -> new PersonAsked(in.text("question"), in.text("evidence"))),
                form(
                        EventKind.APPROVED,
                        Approved.class,
                        (e, out) -> out.text("by", e.by()).text("what", e.what()),
                        in -> new Approved(in.text("by"), in.text("what"))),
                form(
                        EventKind.ANSWERED,
                        Answered.class,
                        (e, out) -> out.text("by", e.by()).text("answer", e.answer()),
                        in -> new Answered(in.text("by"), in.text("answer"))));
    }

    private static <T extends TaskEvent> EventForm<TaskEvent, T> form(
            EventKind kind, Class<T> type, BiConsumer<T, JsonOut> write, Function<JsonIn, T> read) {
        return new EventForm<>(kind.wire(), 1, type, write, read);
    }
}
