package dev.gatehouse.protocol;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines that a worker writes. Safe for several threads. */
public final class WorkerMessages {

    private WorkerMessages() {}

    /**
     * What a line says. Unknown types are {@link WorkerMessage.Unknown}, unknown fields are passed over.
     *
     * @throws MalformedMessageException when it is no JSON object with a type, or lacks what its type needs
     */
    public static WorkerMessage decode(String line) throws MalformedMessageException {
        Fields fields = Fields.of(line);
        String type = fields.type();
        return switch (type) {
            case "hello" -> hello(fields);
            case "heartbeat" -> new WorkerMessage.Heartbeat();
            case "progress" ->
                new WorkerMessage.Progress(
                        fields.text("task"),
                        fields.whole("epoch"),
                        fields.text("text", ""),
                        usage(fields),
                        session(fields));
            case "result" ->
                new WorkerMessage.Result(
                        fields.text("task"),
                        fields.whole("epoch"),
                        status(fields.text("status")),
                        fields.text("claim", ""),
                        usage(fields),
                        session(fields));
            case "blocked" ->
                new WorkerMessage.Blocked(
                        fields.text("task"),
                        fields.whole("epoch"),
                        fields.text("evidence"),
                        usage(fields),
                        session(fields));
            case "retry" -> retry(fields);
            case "rate_limit" ->
                new WorkerMessage.RateLimit(
                        fields.text("level"), seconds(fields.node("resets_at")), fields.text("window", ""));
            default -> new WorkerMessage.Unknown(type);
        };
    }

    private static WorkerMessage retry(Fields fields) throws MalformedMessageException {
        JsonNode status = fields.node("status");
        return new WorkerMessage.Retry(
                (int) fields.whole("attempt"),
                fields.whole("delay_ms"),
                status.isInt() ? OptionalInt.of(status.asInt()) : OptionalInt.empty(),
                fields.text("error", ""));
    }

    private static WorkerMessage hello(Fields fields) {
        JsonNode version = fields.node("version");
        return new WorkerMessage.Hello(
                version.isInt() ? OptionalInt.of(version.asInt()) : OptionalInt.empty(),
                ManagerMessages.versions(fields.node("versions")),
                fields.text("worker", ""));
    }

    private static WorkerMessage.Status status(String word) throws MalformedMessageException {
        return switch (word) {
            case "completed" -> WorkerMessage.Status.COMPLETED;
            case "failed" -> WorkerMessage.Status.FAILED;
            case "cancelled" -> WorkerMessage.Status.CANCELLED;
            default ->
                throw new MalformedMessageException(
                        "status must be completed, failed or cancelled, but is " + Fields.quoted(word));
        };
    }

    private static Optional<WorkerMessage.Spent> usage(Fields fields) {
        JsonNode usage = fields.node("usage");
        return usage.isObject()
                ? Optional.of(new WorkerMessage.Spent(
                        usage.path("dollars").asDouble(0),
                        usage.path("tokens").asLong(0),
                        Math.max(0, usage.path("turns").asInt(0))))
                : Optional.empty();
    }

    private static Optional<String> session(Fields fields) {
        return Optional.of(fields.text("session", "")).filter(id -> !id.isBlank());
    }

    private static OptionalLong seconds(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong()
                ? OptionalLong.of(node.asLong())
                : OptionalLong.empty();
    }

    /** For workers written in Java: the line, without its end. */
    public static String encode(WorkerMessage message) {
        ObjectNode line = Json.MAPPER.createObjectNode();
        if (message instanceof WorkerMessage.AboutTask about) {
            about(line, about);
        } else if (message instanceof WorkerMessage.Hello hello) {
            line.put("type", "hello");
            hello.version().ifPresent(version -> line.put("version", version));
            ArrayNode versions = line.putArray("versions");
            hello.versions().forEach(versions::add);
            line.put("worker", hello.worker());
        } else if (message instanceof WorkerMessage.Retry retry) {
            line.put("type", "retry").put("attempt", retry.attempt()).put("delay_ms", retry.delayMillis());
            retry.status().ifPresent(status -> line.put("status", status));
            line.put("error", retry.error());
        } else if (message instanceof WorkerMessage.RateLimit limit) {
            line.put("type", "rate_limit").put("level", limit.level());
            limit.resetsAt().ifPresent(at -> line.put("resets_at", at));
            line.put("window", limit.window());
        } else {
            line.put("type", message instanceof WorkerMessage.Unknown unknown ? unknown.type() : "heartbeat");
        }
        return Json.MAPPER.writeValueAsString(line);
    }

    private static void about(ObjectNode line, WorkerMessage.AboutTask about) {
        if (about instanceof WorkerMessage.Progress progress) {
            head(line, "progress", about).put("text", progress.text());
            tail(line, progress.usage(), progress.session());
        } else if (about instanceof WorkerMessage.Result result) {
            head(line, "result", about)
                    .put("status", result.status().name().toLowerCase(Locale.ROOT))
                    .put("claim", result.claim());
            tail(line, result.usage(), result.session());
        } else if (about instanceof WorkerMessage.Blocked blocked) {
            head(line, "blocked", about).put("evidence", blocked.evidence());
            tail(line, blocked.usage(), blocked.session());
        }
    }

    private static ObjectNode head(ObjectNode line, String type, WorkerMessage.AboutTask about) {
        return line.put("type", type).put("task", about.task()).put("epoch", about.epoch());
    }

    private static void tail(ObjectNode line, Optional<WorkerMessage.Spent> usage, Optional<String> session) {
        usage.ifPresent(spent -> line.putObject("usage")
                .put("dollars", spent.dollars())
                .put("tokens", spent.tokens())
                .put("turns", spent.turns()));
        session.ifPresent(id -> line.put("session", id));
    }
}
