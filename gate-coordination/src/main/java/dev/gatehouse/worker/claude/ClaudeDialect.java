package dev.gatehouse.worker.claude;

import dev.gatehouse.process.Ending;
import dev.gatehouse.process.Line;
import dev.gatehouse.process.ProcessResult;
import dev.gatehouse.worker.Outcome;
import dev.gatehouse.worker.Usage;
import dev.gatehouse.worker.WorkerEvent;
import dev.gatehouse.worker.attempt.AttemptRecord;
import dev.gatehouse.worker.attempt.BlockedFile;
import dev.gatehouse.worker.attempt.Conclusion;
import dev.gatehouse.worker.attempt.Dialect;
import dev.gatehouse.worker.attempt.Refusals;
import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The stream-json conversation of one attempt. What it doesn't know it passes over. */
final class ClaudeDialect implements Dialect {

    private static final String LOST = "No conversation found";

    private final String prompt;
    private final AttemptRecord record;
    private final BlockedFile blocked;
    private final ClaudePermissions permissions;
    private final ClaudeResult results;
    private final TokenCount tokens = new TokenCount();
    private volatile boolean sessionLost;
    private boolean begun;
    private boolean brokenOff;

    ClaudeDialect(String prompt, AttemptRecord record, ClaudeOptions options, BlockedFile blocked) {
        this.prompt = prompt;
        this.record = record;
        this.blocked = blocked;
        this.permissions = new ClaudePermissions(options);
        this.results = new ClaudeResult(record, blocked);
    }

    BlockedFile blocked() {
        return blocked;
    }

    /** Whether the session to resume is gone; known when the attempt has ended. */
    boolean sessionLost() {
        return sessionLost;
    }

    @Override
    public void begin(Speaker speaker) {
        var message = ClaudeJson.MAPPER.createObjectNode();
        message.put("type", "user").put("session_id", "");
        message.putObject("message").put("role", "user").put("content", prompt);
        message.putNull("parent_tool_use_id");
        speaker.say(ClaudeJson.MAPPER.writeValueAsString(message));
    }

    @Override
    public void heard(Line line, Speaker speaker) {
        if (line.text().isBlank()) {
            return;
        }
        brokenOff = false;
        if (line.cut()) {
            record.stray("a line longer than the limit");
            return;
        }
        JsonNode message;
        try {
            message = ClaudeJson.MAPPER.readTree(line.text());
        } catch (JacksonException e) {
            brokenOff = line.text().startsWith("{");
            record.stray("a line that is no JSON");
            return;
        }
        if (message.isObject()) {
            take(message, speaker);
        } else {
            record.stray("a line that is no message");
        }
    }

    private void take(JsonNode message, Speaker speaker) {
        switch (message.path("type").asString("")) {
            case "system" -> system(message);
            case "assistant" -> assistant(message);
            case "rate_limit_event" -> record.signal(ClaudeSignals.rateLimit(message));
            case "control_request" -> permissions.answer(message, record, speaker);
            case "result" -> result(message);
            default -> record.tell(new WorkerEvent.Heartbeat());
        }
    }

    private void system(JsonNode message) {
        switch (message.path("subtype").asString("")) {
            case "init" -> {
                record.session(message.path("session_id").asString(""));
                if (!begun) {
                    begun = true;
                    record.tell(new WorkerEvent.Began(record.session()));
                }
            }
            case "api_retry" -> record.signal(ClaudeSignals.retrying(message));
            default -> record.tell(new WorkerEvent.Heartbeat());
        }
    }

    private void assistant(JsonNode message) {
        JsonNode said = message.path("message");
        for (JsonNode part : said.path("content")) {
            if (part.path("type").asString("").equals("text")) {
                record.tell(new WorkerEvent.Progress(part.path("text").asString("")));
            } else if (part.path("type").asString("").equals("tool_use")) {
                record.tell(new WorkerEvent.Progress("uses " + part.path("name").asString("a tool")));
            }
        }
        tokens.count(said);
        record.spent(new Usage(BigDecimal.ZERO, tokens.total(), tokens.turns()));
    }

    private void result(JsonNode message) {
        sessionLost = message.path("errors").toString().contains(LOST);
        record.spentInTheEnd(ClaudeResult.usage(message, tokens));
        String session = message.path("session_id").asString("");
        if (sessionLost || session.isEmpty()) {
            record.noSession();
        } else {
            record.session(session);
        }
        for (JsonNode denial : message.path("permission_denials")) {
            record.denied(denial.path("tool_name").asString("a tool") + " was not permitted: "
                    + ClaudeResult.shortened(denial.path("tool_input").toString()));
        }
        record.conclude(results.of(message));
    }

    @Override
    public Conclusion ended(ProcessResult result) {
        if (result.errTail().contains(LOST)) {
            sessionLost = true;
            record.noSession();
        }
        return blocked.conclusion().orElseGet(() -> withoutResult(result));
    }

    private Conclusion withoutResult(ProcessResult result) {
        if (Refusals.lastIn(record.signals())) {
            return Conclusion.of(Outcome.OVERLOADED, "The agent ended without a result while its provider refused.");
        }
        if (result.ending() instanceof Ending.Exited exited && exited.code() == 0) {
            return Conclusion.of(
                    Outcome.PROTOCOL_ERROR,
                    "The agent ended with 0 and without a result"
                            + (brokenOff ? "; its last line breaks off, so output was lost." : "."));
        }
        if (result.errTail().contains("cannot be used with root")) {
            return Conclusion.of(
                    Outcome.CRASHED,
                    "The agent refuses to skip permissions as root: run it as another user or choose other"
                            + " permissions.");
        }
        return Conclusion.of(Outcome.CRASHED, "The agent ended without a result: " + how(result.ending()) + ".");
    }

    private static String how(Ending ending) {
        if (!(ending instanceof Ending.Exited exited)) {
            return "it was ended from outside";
        }
        return exited.signal().isPresent()
                ? "signal " + exited.signal().getAsInt() + ", exit code " + exited.code()
                : "exit code " + exited.code();
    }
}
