package dev.gatehouse.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines that a manager writes. Safe for several threads. */
public final class ManagerMessages {

    private ManagerMessages() {}

    /** The line, without its end. */
    public static String encode(ManagerMessage message) {
        ObjectNode line = Json.MAPPER.createObjectNode();
        if (message instanceof ManagerMessage.Hello hello) {
            ArrayNode versions = line.put("type", "hello").putArray("versions");
            hello.versions().forEach(versions::add);
            line.put("manager", hello.manager());
        } else if (message instanceof ManagerMessage.Task task) {
            task(line, task);
        } else if (message instanceof ManagerMessage.Cancel cancel) {
            line.put("type", "cancel").put("task", cancel.task()).put("epoch", cancel.epoch());
        } else {
            line.put("type", "shutdown");
        }
        return Json.MAPPER.writeValueAsString(line);
    }

    private static void task(ObjectNode line, ManagerMessage.Task task) {
        line.put("type", "task").put("task", task.task()).put("attempt", task.attempt());
        line.put("epoch", task.epoch()).put("reply", task.reply()).put("prompt", task.prompt());
        task.resume()
                .ifPresent(resume -> line.putObject("resume")
                        .put("session", resume.session())
                        .put("prompt", resume.prompt()));
        line.put("directory", task.directory()).put("temp", task.temp());
        line.putObject("limits")
                .put("idle_seconds", task.limits().idleSeconds())
                .put("total_seconds", task.limits().totalSeconds())
                .put("dollars", task.limits().dollars())
                .put("tokens", task.limits().tokens());
    }

    /** For workers written in Java: what a line says; empty for a type that this version doesn't know. */
    public static Optional<ManagerMessage> decode(String line) throws MalformedMessageException {
        Fields fields = Fields.of(line);
        return switch (fields.type()) {
            case "hello" ->
                Optional.of(new ManagerMessage.Hello(versions(fields.node("versions")), fields.text("manager", "")));
            case "task" -> Optional.of(task(fields));
            case "cancel" -> Optional.of(new ManagerMessage.Cancel(fields.text("task"), fields.whole("epoch")));
            case "shutdown" -> Optional.of(new ManagerMessage.Shutdown());
            default -> Optional.empty();
        };
    }

    static List<Integer> versions(JsonNode array) {
        List<Integer> versions = new ArrayList<>();
        for (JsonNode version : array) {
            if (version.isInt()) {
                versions.add(version.asInt());
            }
        }
        return versions;
    }

    private static ManagerMessage.Task task(Fields fields) throws MalformedMessageException {
        Optional<ManagerMessage.Resume> resume = Optional.empty();
        if (fields.node("resume").isObject()) {
            Fields inner = fields.inner("resume");
            resume = Optional.of(new ManagerMessage.Resume(inner.text("session"), inner.text("prompt")));
        }
        Fields limits = fields.inner("limits");
        return new ManagerMessage.Task(
                fields.text("task"),
                (int) fields.whole("attempt"),
                fields.whole("epoch"),
                fields.node("reply").asBoolean(true),
                fields.text("prompt"),
                resume,
                fields.text("directory"),
                fields.text("temp"),
                new ManagerMessage.Limits(
                        limits.whole("idle_seconds"),
                        limits.whole("total_seconds"),
                        BigDecimal.valueOf(limits.node("dollars").asDouble(0)),
                        limits.whole("tokens")));
    }
}
