package dev.gatehouse.worker.attempt;

import dev.gatehouse.worker.ProviderSignal;
import java.util.List;

/** Tells a provider's refusal, which passes, from other failures. */
public final class Refusals {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int OVERLOADED = 529;

    private Refusals() {}

    /** Whether the last word was that the provider won't. */
    public static boolean lastIn(List<ProviderSignal> signals) {
        if (signals.isEmpty()) {
            return false;
        }
        ProviderSignal last = signals.get(signals.size() - 1);
        if (last instanceof ProviderSignal.RateLimit limit) {
            return limit.level() == ProviderSignal.Level.REJECTED;
        }
        return last instanceof ProviderSignal.Retrying retrying
                && retrying.status().isPresent()
                && is(retrying.status().getAsInt());
    }

    /** Whether an HTTP status is one. */
    public static boolean is(int status) {
        return status == TOO_MANY_REQUESTS || status == UNAVAILABLE || status == OVERLOADED;
    }
}
