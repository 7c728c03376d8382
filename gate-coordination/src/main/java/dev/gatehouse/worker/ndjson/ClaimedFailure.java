package dev.gatehouse.worker.ndjson;

import dev.gatehouse.worker.Outcome;
import dev.gatehouse.worker.ProviderSignal;
import dev.gatehouse.worker.attempt.Conclusion;
import dev.gatehouse.worker.attempt.Refusals;
import java.util.List;

/** A failure that a worker reports, which is its provider's when that refused last. */
final class ClaimedFailure {

    private ClaimedFailure() {}

    static Conclusion of(String claim, List<ProviderSignal> signals) {
        return Refusals.lastIn(signals)
                ? Conclusion.of(Outcome.OVERLOADED, "The worker's provider refused.", claim)
                : Conclusion.of(Outcome.FAILED, "The worker says that it could not do it.", claim);
    }
}
