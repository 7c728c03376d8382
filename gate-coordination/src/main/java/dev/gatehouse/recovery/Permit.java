package dev.gatehouse.recovery;

import java.util.concurrent.atomic.AtomicBoolean;

/** A place at a provider, from admission to {@link #close}. Safe for several threads. */
public final class Permit implements AutoCloseable {
    private final Upstream upstream;
    private final boolean probe;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean told;

    Permit(Upstream upstream, boolean probe) {
        this.upstream = upstream;
        this.probe = probe;
    }

    /** Tells what is seen while working; as often as there is something to tell. */
    public void observe(Signal signal) {
        if (!(signal instanceof Signal.RateWarning)) {
            told = true;
        }
        upstream.observe(signal);
    }

    /** The work is over; a second call does nothing. Closing without a word leaves open how the provider is. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            upstream.left(probe && !told);
        }
    }
}
