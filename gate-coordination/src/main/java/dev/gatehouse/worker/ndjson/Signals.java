package dev.gatehouse.worker.ndjson;

import dev.gatehouse.protocol.WorkerMessage;
import dev.gatehouse.worker.ProviderSignal;
import dev.gatehouse.worker.attempt.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a worker lets be known of its provider. */
final class Signals {

    private Signals() {}

    static ProviderSignal of(WorkerMessage.Retry retry) {
        return new ProviderSignal.Retrying(
                Math.max(1, retry.attempt()),
                Duration.ofMillis(Math.max(0, retry.delayMillis())),
                retry.status(),
                retry.error());
    }

    static ProviderSignal of(WorkerMessage.RateLimit limit) {
        ProviderSignal.Level level = switch (limit.level()) {
            case "rejected" -> ProviderSignal.Level.REJECTED;
            case "warning" -> ProviderSignal.Level.WARNING;
            default -> ProviderSignal.Level.ALLOWED;
        };
        Optional<Instant> resets = limit.resetsAt().isPresent()
                ? Optional.of(Told.second(limit.resetsAt().getAsLong()))
                : Optional.empty();
        return new ProviderSignal.RateLimit(level, resets, limit.window());
    }
}
