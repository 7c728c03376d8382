package dev.gatehouse.recovery;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds retries by a share of the calls, so that a failing provider does not get a multiple of its load exactly when it can
 * bear least (Bronson et al., "Metastable Failures in Distributed Systems", HotOS 2021). A token bucket that calls fill and
 * retries empty, as Finagle's {@code RetryBudget} and gRPC's retry throttling (proposal A6) have it. Never more retries than
 * the reserve and the share of all calls. Safe for several threads.
 */
public final class RetryBudget {
    private static final long RETRY = 1_000;

    private final long deposit;
    private final long most;
    private final AtomicLong thousandths;

    /**
     * A full bucket.
     *
     * @param share retries for each call in the long run, from 0.001 to 1
     * @param reserve retries that are possible at once, also before any call
     */
    public RetryBudget(double share, int reserve) {
        if (!(share >= 0.001 && share <= 1) || reserve < 1) {
            throw new IllegalArgumentException(
                    "a budget has a share from 0.001 to 1 and a reserve of 1 at least: " + share + ", " + reserve);
        }
        this.deposit = Math.round(share * RETRY);
        this.most = reserve * RETRY;
        this.thousandths = new AtomicLong(most);
    }

    /** A first try is made. */
    public void called() {
        long had = thousandths.get();
        while (had < most && !thousandths.compareAndSet(had, Math.min(most, had + deposit))) {
            had = thousandths.get();
        }
    }

    /** Takes what a retry costs; false when there is not enough, and then it must not be made. */
    public boolean tryRetry() {
        long had = thousandths.get();
        while (had >= RETRY) {
            if (thousandths.compareAndSet(had, had - RETRY)) {
                return true;
            }
            had = thousandths.get();
        }
        return false;
    }

    /** Retries that are possible now. */
    public int left() {
        return (int) (thousandths.get() / RETRY);
    }
}
