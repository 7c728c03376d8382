package dev.gatehouse.task;

import dev.gatehouse.verdict.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tasks as text and back, for snapshots of read models; what {@link Task#equals} sees is kept. */
public final class TaskText {
    private static final String COMMIT = "commit";

    private TaskText() {}

    /** The task as one line of JSON. */
    public static String write(Task task) {
        JsonOut spec = new JsonOut();
        SpecForm.write(task.spec(), spec);
        JsonOut out = new JsonOut().object("spec", spec).word("state", task.state());
        out.instant("since", task.since()).whole("epoch", task.epoch()).whole("forgiven", task.forgiven());
        out.objects("attempts", task.attempts().stream().map(TaskText::attempt).toList());
        out.whole("gate-retries", task.gateRetries());
        task.judging().ifPresent(it -> out.object("judging", judging(it)));
        task.intent().ifPresent(it -> out.object("intent", intent(it)));
        out.text("feedback", task.feedback()).instant("not-before", task.notBefore());
        out.texts("waits-for", task.waitsFor()).texts("approvals", task.approvals());
        return out.text("reason", task.reason())
                .text("question", task.question())
                .json();
    }

    /**
     * What {@link #write} gave, as a task again.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Task read(String text) {
        JsonIn in = JsonIn.of(text);
        List<Attempt> attempts = new ArrayList<>();
        in.objects("attempts").forEach(each -> attempts.add(attempt(each)));
        return new Task(
                SpecForm.read(in.object("spec")),
                in.word("state", TaskState.class),
                in.instant("since"),
                in.whole("epoch"),
                attempts,
                in.small("forgiven"),
                in.small("gate-retries"),
                in.optionalObject("judging").map(TaskText::judging),
                in.optionalObject("intent").map(TaskText::intent),
                in.optional("feedback"),
                in.optionalInstant("not-before"),
                in.texts("waits-for"),
                in.texts("approvals"),
                in.text("reason"),
                in.optional("question"));
    }

    private static JsonOut attempt(Attempt attempt) {
        JsonOut out = new JsonOut().whole("epoch", attempt.epoch()).whole("number", attempt.number());
        out.text("worker", attempt.worker()).text("base", attempt.base()).instant("assigned", attempt.assigned());
        out.instant("ended", attempt.ended());
        attempt.outcome().ifPresent(outcome -> out.word("outcome", outcome));
        out.spent(attempt.spent()).text("session", attempt.session()).text("message", attempt.message());
        attempt.work()
                .ifPresent(work -> out.object(
                        "work",
                        new JsonOut()
                                .text(COMMIT, work.commit())
                                .text("tree", work.tree())
                                .text("claim", work.claim())));
        attempt.judgement().ifPresent(said -> out.object("judgement", judgement(said)));
        return out;
    }

    private static Attempt attempt(JsonIn in) {
        return new Attempt(
                in.whole("epoch"),
                in.small("number"),
                in.text("worker"),
                in.text("base"),
                in.instant("assigned"),
                in.optionalInstant("ended"),
                in.optional("outcome").map(word -> Words.parse(Outcome.class, word)),
                in.spent(),
                in.optional("session"),
                in.text("message"),
                in.optionalObject("work")
                        .map(work -> new Attempt.Work(work.text(COMMIT), work.text("tree"), work.text("claim"))),
                in.optionalObject("judgement").map(TaskText::judgement));
    }

    private static JsonOut judgement(Attempt.Judgement said) {
        return new JsonOut()
                .text("verdict", said.verdict())
                .word("decision", said.decision())
                .texts("findings", said.findings());
    }

    private static Attempt.Judgement judgement(JsonIn in) {
        return new Attempt.Judgement(in.text("verdict"), in.word("decision", Decision.class), in.texts("findings"));
    }

    private static JsonOut judging(Task.Judging judging) {
        JsonOut out = new JsonOut()
                .text(COMMIT, judging.commit())
                .text("tree", judging.tree())
                .text("base", judging.base());
        judging.judgement().ifPresent(said -> out.object("judgement", judgement(said)));
        return out;
    }

    private static Task.Judging judging(JsonIn in) {
        Optional<Attempt.Judgement> said = in.optionalObject("judgement").map(TaskText::judgement);
        return new Task.Judging(in.text(COMMIT), in.text("tree"), in.text("base"), said);
    }

    private static JsonOut intent(Task.Intent intent) {
        return new JsonOut()
                .text(COMMIT, intent.commit())
                .text("ref", intent.ref())
                .text("expected-tip", intent.expectedTip());
    }

    private static Task.Intent intent(JsonIn in) {
        return new Task.Intent(in.text(COMMIT), in.text("ref"), in.text("expected-tip"));
    }
}
