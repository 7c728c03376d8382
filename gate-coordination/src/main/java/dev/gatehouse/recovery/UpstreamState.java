package dev.gatehouse.recovery;

import java.time.Instant;
import java.util.Optional;

/**
 * How a provider is, for status boards.
 *
 * @param until when it may be asked again, where that is known
 * @param reason the last signal against it; empty text when there was none since the breaker closed
 * @param failureShare of the newest signals, in per cent; -1 when there are too few
 * @param inFlight workers that are with it
 * @param limit workers that it bears, as far as is known
 */
public record UpstreamState(
        Provider provider,
        Breaker breaker,
        Optional<Instant> until,
        String reason,
        int failureShare,
        int inFlight,
        int limit) {

    /** The states of a circuit breaker (Nygard, Release It!, 2007). */
    public enum Breaker {
        /** Calls go through. */
        CLOSED,
        /** None does. */
        OPEN,
        /** A few do, and decide. */
        HALF_OPEN
    }

    /** One line for people. */
    public String describe() {
        String why = reason.isEmpty() ? "" : ", last: " + reason;
        return provider + " " + breaker + until.map(time -> " until " + time).orElse("") + ", " + inFlight + " of "
                + limit + " at work" + why;
    }
}
