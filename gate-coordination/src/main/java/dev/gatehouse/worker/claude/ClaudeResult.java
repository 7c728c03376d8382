package dev.gatehouse.worker.claude;

import dev.gatehouse.worker.Outcome;
import dev.gatehouse.worker.Usage;
import dev.gatehouse.worker.attempt.AttemptRecord;
import dev.gatehouse.worker.attempt.BlockedFile;
import dev.gatehouse.worker.attempt.Conclusion;
import dev.gatehouse.worker.attempt.Refusals;
import dev.gatehouse.worker.attempt.Told;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Reads the message that ends a conversation. */
final class ClaudeResult {

    private static final int SHORT = 200;

    private final AttemptRecord record;
    private final BlockedFile blocked;

    ClaudeResult(AttemptRecord record, BlockedFile blocked) {
        this.record = record;
        this.blocked = blocked;
    }

    Conclusion of(JsonNode message) {
        return blocked.conclusion().orElseGet(() -> told(message));
    }

    /** Success is subtype success and no error: a failed API call comes as a success that is an error. */
    private Conclusion told(JsonNode message) {
        String subtype = message.path("subtype").asString("");
        boolean error = message.path("is_error").asBoolean(false);
        String claim = claim(message);
        if (subtype.equals("success") && !error) {
            return Conclusion.of(Outcome.COMPLETED, "The agent says that it is done.", claim);
        }
        if (subtype.equals("error_max_budget_usd") || subtype.equals("error_max_turns")) {
            return Conclusion.of(Outcome.BUDGET_EXCEEDED, "The agent reached a limit: " + subtype + ".", claim);
        }
        if (refused(message)) {
            return Conclusion.of(Outcome.OVERLOADED, "The agent's provider refused.", claim);
        }
        String what = subtype.equals("success") ? "a call to its provider failed" : subtype;
        return Conclusion.of(Outcome.FAILED, "The agent ended with an error: " + shortened(what) + ".", claim);
    }

    private boolean refused(JsonNode message) {
        JsonNode status = message.path("api_error_status");
        return status.isNumber() ? Refusals.is(status.asInt()) : Refusals.lastIn(record.signals());
    }

    private static String claim(JsonNode message) {
        JsonNode structured = message.path("structured_output");
        if (structured.isContainer()) {
            return structured.toString();
        }
        if (message.path("result").isString()) {
            return message.path("result").asString("");
        }
        return message.path("errors").isArray() ? message.path("errors").toString() : "";
    }

    static Usage usage(JsonNode message, TokenCount counted) {
        BigDecimal cost = Told.dollars(message.path("total_cost_usd").asDouble(0));
        int turns = Math.max(0, message.path("num_turns").asInt(0));
        return new Usage(cost, Math.max(counted.total(), TokenCount.of(message.path("usage"))), turns);
    }

    static String shortened(String text) {
        return text.length() > SHORT ? text.substring(0, SHORT) + "…" : text;
    }
}
