package dev.gatehouse.task;

import java.util.Optional;
import java.util.OptionalLong;

/** The wire form of what is to be done. */
final class SpecForm {
    private SpecForm() {}

    static void write(TaskSpec spec, JsonOut out) {
        out.text("run", spec.id().run().name()).text("task", spec.id().task());
        out.text("title", spec.title()).text("prompt", spec.prompt()).word("type", spec.type());
        out.texts("needs", spec.needs()).text("tier", spec.tier()).texts("workers", spec.workers());
        out.object("limits", limits(spec.limits())).texts("degrade", spec.degrade());
    }

    static TaskSpec read(JsonIn in) {
        return new TaskSpec(
                new RunId(in.text("run")).task(in.text("task")),
                in.text("title"),
                in.text("prompt"),
                in.word("type", TaskType.class),
                in.texts("needs"),
                in.optional("tier"),
                in.texts("workers"),
                limits(in.object("limits")),
                in.texts("degrade"));
    }

    private static JsonOut limits(Limits limits) {
        JsonOut out = new JsonOut()
                .whole("attempts", limits.attempts())
                .whole("same-findings", limits.sameFindings())
                .whole("interruptions", limits.interruptions())
                .whole("gate-retries", limits.gateRetries())
                .duration("time", limits.time());
        limits.dollars().ifPresent(most -> out.whole("micro-dollars", most.micros()));
        limits.tokens().ifPresent(most -> out.whole("tokens", most));
        return out;
    }

    private static Limits limits(JsonIn in) {
        Optional<Long> tokens = in.optionalWhole("tokens");
        return new Limits(
                in.small("attempts"),
                in.small("same-findings"),
                in.small("interruptions"),
                in.small("gate-retries"),
                in.duration("time"),
                in.optionalWhole("micro-dollars").map(Dollars::new),
                tokens.isPresent() ? OptionalLong.of(tokens.get()) : OptionalLong.empty());
    }
}
