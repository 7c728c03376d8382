package dev.gatehouse.worker.pool;

import dev.gatehouse.recovery.Permit;
import dev.gatehouse.recovery.Signal;
import dev.gatehouse.worker.Outcome;
import dev.gatehouse.worker.ProviderSignal;
import dev.gatehouse.worker.WorkerEvent;
import dev.gatehouse.worker.WorkerListener;
import java.util.Set;

/**
 * Tells the breaker of a provider what a worker sees of it while it works, so that one worker's trouble spares the others.
 * Listens in front of another listener.
 */
public final class ProviderFeed implements WorkerListener {
    private static final Set<Outcome> AGENT_SPOKE = Set.of(Outcome.COMPLETED, Outcome.FAILED, Outcome.NEEDS_PERSON);

    private final Permit permit;
    private final WorkerListener next;

    /** A feed for one attempt; the permit stays the caller's. */
    public ProviderFeed(Permit permit, WorkerListener next) {
        this.permit = permit;
        this.next = next;
    }

    @Override
    public void heard(WorkerEvent event) {
        if (event instanceof WorkerEvent.Provider provider) {
            permit.observe(meaning(provider.signal()));
        }
        next.heard(event);
    }

    /** What the end says of the provider, if anything: a crash of the worker says nothing. */
    public void ended(Outcome outcome) {
        if (AGENT_SPOKE.contains(outcome)) {
            permit.observe(Signal.ANSWERED);
        }
    }

    private static Signal meaning(ProviderSignal signal) {
        if (signal instanceof ProviderSignal.Retrying retrying) {
            return retrying.status().isPresent()
                    ? failure(retrying.status().getAsInt())
                    : new Signal.Unreachable(retrying.error());
        }
        ProviderSignal.RateLimit limit = (ProviderSignal.RateLimit) signal;
        return switch (limit.level()) {
            case ALLOWED -> Signal.ANSWERED;
            case WARNING -> new Signal.RateWarning(limit.window());
            case REJECTED -> new Signal.RateLimited(limit.resetsAt(), limit.window());
        };
    }

    /** A retry is a failure, whatever its status. */
    private static Signal failure(int status) {
        Signal signal = Signal.ofStatus(status);
        return signal instanceof Signal.Answered ? new Signal.Unreachable("status " + status) : signal;
    }
}
