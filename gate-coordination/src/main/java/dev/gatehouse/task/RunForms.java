package dev.gatehouse.task;

import dev.gatehouse.task.RunEvent.Approved;
import dev.gatehouse.task.RunEvent.Ended;
import dev.gatehouse.task.RunEvent.Ending;
import dev.gatehouse.task.RunEvent.Planned;
import dev.gatehouse.task.RunEvent.Resumed;
import dev.gatehouse.task.RunEvent.Started;
import java.util.List;

/** The wire form of every event of a run. */
final class RunForms {
    static final EventForms<RunEvent> ALL = new EventForms<>(List.of(
            new EventForm<>("run-planned", 1, Planned.class, RunForms::write, RunForms::planned),
            new EventForm<>(
                    "run-approved",
                    1,
                    Approved.class,
                    (e, out) -> out.text("by", e.by()),
                    in -> new Approved(in.text("by"))),
            new EventForm<>(
                    "run-started",
                    1,
                    Started.class,
                    (e, out) -> out.text("manager", e.manager()),
                    in -> new Started(in.text("manager"))),
            new EventForm<>(
                    "run-resumed",
                    1,
                    Resumed.class,
                    (e, out) -> out.text("manager", e.manager()).duration("paused", e.paused()),
                    in -> new Resumed(in.text("manager"), in.duration("paused"))),
            new EventForm<>(
                    "run-ended",
                    1,
                    Ended.class,
                    (e, out) -> out.word("ending", e.ending()).text("reason", e.reason()),
                    in -> new Ended(in.word("ending", Ending.class), in.text("reason")))));

    private RunForms() {}

    private static void write(Planned event, JsonOut out) {
        RunSpec spec = event.spec();
        out.text("run", spec.id().name()).text("title", spec.title()).texts("tasks", spec.tasks());
        out.word("strategy", spec.strategy().kind())
                .whole("most", spec.strategy().most());
        out.object(
                "limits",
                new JsonOut()
                        .duration("wall-clock", spec.limits().wallClock())
                        .whole("micro-dollars", spec.limits().dollars().micros())
                        .whole("tokens", spec.limits().tokens()));
        out.text("base", spec.base()).text("integration-ref", spec.integrationRef());
        out.text("policy-commit", spec.policyCommit());
        out.flag("needs-approval", spec.needsApproval()).text("plan", spec.plan());
    }

    private static Planned planned(JsonIn in) {
        JsonIn limits = in.object("limits");
        return new Planned(new RunSpec(
                new RunId(in.text("run")),
                in.text("title"),
                in.texts("tasks"),
                new Strategy(in.word("strategy", Strategy.Kind.class), in.small("most")),
                new RunLimits(
                        limits.duration("wall-clock"),
                        new Dollars(limits.whole("micro-dollars")),
                        limits.whole("tokens")),
                in.text("base"),
                in.text("integration-ref"),
                in.text("policy-commit"),
                in.flag("needs-approval"),
                in.text("plan")));
    }
}
