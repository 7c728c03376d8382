package dev.gatehouse.worker.claude;

import dev.gatehouse.worker.ProviderSignal;
import dev.gatehouse.worker.attempt.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** What Claude Code lets be known of its provider. */
final class ClaudeSignals {

    private ClaudeSignals() {}

    static ProviderSignal retrying(JsonNode message) {
        JsonNode status = message.path("error_status");
        return new ProviderSignal.Retrying(
                Math.max(1, message.path("attempt").asInt(1)),
                Duration.ofMillis(Math.max(0, message.path("retry_delay_ms").asLong(0))),
                status.isNumber() ? OptionalInt.of(status.asInt()) : OptionalInt.empty(),
                message.path("error").asString(""));
    }

    static ProviderSignal rateLimit(JsonNode message) {
        JsonNode info = message.path("rate_limit_info");
        ProviderSignal.Level level = switch (info.path("status").asString("")) {
            case "rejected" -> ProviderSignal.Level.REJECTED;
            case "allowed_warning" -> ProviderSignal.Level.WARNING;
            default -> ProviderSignal.Level.ALLOWED;
        };
        JsonNode resets = info.path("resetsAt");
        Optional<Instant> at = resets.isNumber() ? Optional.of(Told.second(resets.asLong(0))) : Optional.empty();
        return new ProviderSignal.RateLimit(
                level, at, info.path("rateLimitType").asString(""));
    }
}
