package dev.gatehouse.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** What a worker lets be known of the provider behind it, as breakers and limiters want to know it. */
public sealed interface ProviderSignal {

    /**
     * A request failed and is tried again.
     *
     * @param attempt which retry it is, from 1
     * @param delay until it is tried
     * @param status HTTP's, such as 529; empty for a connection that failed
     * @param error the provider's word for it. Untrusted
     */
    record Retrying(int attempt, Duration delay, OptionalInt status, String error) implements ProviderSignal {}

    /**
     * How much of the account's rate is left.
     *
     * @param resetsAt when it is whole again
     * @param window which rate, such as {@code five_hour}; empty text when it was not told. Untrusted
     */
    record RateLimit(Level level, Optional<Instant> resetsAt, String window) implements ProviderSignal {}

    /** What may be asked of the provider. */
    enum Level {
        ALLOWED,
        /** Not much is left. */
        WARNING,
        REJECTED
    }
}
