package dev.gatehouse.recovery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * Calls to a provider with its breaker, its limit and retries around them, on the caller's thread. For what takes
 * milliseconds to minutes; a manager that must not block asks {@link Upstream} and {@link RetryPolicy} itself. Safe for
 * several threads.
 */
public final class GuardedCalls {
    private final Upstream upstream;
    private final RetryPolicy retries;
    private final Function<Exception, Signal> meaning;
    private final Pause pause;
    private final InstantSource clock;

    /** Waits: {@code Thread.sleep} in earnest, and nothing under test. */
    @FunctionalInterface
    public interface Pause {
        /** Returns when so much time has passed. */
        void sleep(Duration time) throws InterruptedException;
    }

    /**
     * Guards calls to one provider.
     *
     * @param meaning what an exception says of the provider; {@link Signal.Answered} for what is the request's own fault,
     *     which is not tried again
     */
    public GuardedCalls(
            Upstream upstream,
            RetryPolicy retries,
            Function<Exception, Signal> meaning,
            Pause pause,
            InstantSource clock) {
        this.upstream = upstream;
        this.retries = retries;
        this.meaning = meaning;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * Calls until it succeeds or must not be tried again.
     *
     * @throws ProviderUnavailableException when the provider was not asked in the last try
     * @throws Exception what the last try threw
     */
    public <T> T call(Callable<T> work) throws Exception {
        retries.called();
        for (int made = 1; ; made++) {
            Duration atLeast = Duration.ZERO;
            Exception failure;
            Admission admission = upstream.admit();
            if (admission instanceof Admission.Admitted admitted) {
                try {
                    return attempt(admitted.permit(), work);
                } catch (InterruptedException e) {
                    throw e; // the caller's wish says nothing of the provider
                } catch (Exception e) {
                    failure = e;
                }
                if (meaning.apply(failure) instanceof Signal.Answered) {
                    throw failure;
                }
            } else {
                Admission.Refused refused = (Admission.Refused) admission;
                failure = new ProviderUnavailableException(upstream.provider(), refused);
                atLeast = refused.until().map(this::fromNow).orElse(Duration.ZERO);
            }
            if (!(retries.afterFailure(made, atLeast) instanceof RetryDecision.Again again)) {
                throw failure;
            }
            pause.sleep(again.after());
        }
    }

    private <T> T attempt(Permit permit, Callable<T> work) throws Exception {
        try {
            T result = work.call();
            permit.observe(Signal.ANSWERED);
            return result;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            permit.observe(meaning.apply(e));
            throw e;
        } finally {
            permit.close();
        }
    }

    private Duration fromNow(Instant until) {
        return Duration.between(clock.instant(), until);
    }
}
