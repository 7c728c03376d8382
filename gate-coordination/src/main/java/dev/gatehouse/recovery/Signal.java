package dev.gatehouse.recovery;

import java.time.Instant;
import java.util.Optional;

/** What somebody saw of a provider: a worker in the middle of an attempt as well as the end of a call. */
public sealed interface Signal {
    /** An answer came as it should, whatever it says: the provider is well. A refusal of a faulty request is one too. */
    record Answered() implements Signal {}

    /**
     * Too much was asked of it: HTTP 429, 503 or 529, or a retry for that reason.
     *
     * @param status HTTP's
     */
    record Overloaded(int status) implements Signal {}

    /**
     * It did not answer, or with a fault of its own.
     *
     * @param what such as {@code connection reset} or {@code 500}; untrusted text
     */
    record Unreachable(String what) implements Signal {}

    /**
     * The account has used up its rate.
     *
     * @param resetsAt when it is whole again, where that was told
     * @param window which rate, such as {@code five_hour}; untrusted text
     */
    record RateLimited(Optional<Instant> resetsAt, String window) implements Signal {}

    /** Not much is left of the account's rate. */
    record RateWarning(String window) implements Signal {}

    /** One value for all, because it is the most frequent. */
    Signal ANSWERED = new Answered();

    /** What an HTTP status says of the provider, not of the request. */
    static Signal ofStatus(int status) {
        if (status == 429 || status == 503 || status == 529) {
            return new Overloaded(status);
        }
        return status >= 500 ? new Unreachable(Integer.toString(status)) : ANSWERED;
    }
}
