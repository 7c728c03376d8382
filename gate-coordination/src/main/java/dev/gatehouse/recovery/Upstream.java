package dev.gatehouse.recovery;

import dev.gatehouse.recovery.Admission.Reason;
import dev.gatehouse.recovery.UpstreamState.Breaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * One provider as all workers together see it: a circuit breaker fed by their signals, and a limit of how many are with it at
 * a time. One that sees trouble spares the others from running into it. Safe for several threads.
 */
public final class Upstream {
    private final Provider provider;
    private final InstantSource clock;
    private final AdaptiveLimit limit;
    private final CircuitBreaker breaker;
    private volatile Instant heldUntil = Instant.MIN;
    private volatile Instant openUntil = Instant.MIN;
    private volatile String reason = "";

    Upstream(Provider provider, UpstreamSettings settings, InstantSource clock, RandomGenerator random) {
        this.provider = provider;
        this.clock = clock;
        this.limit = new AdaptiveLimit(settings.floor(), settings.start(), settings.ceiling(), settings.settling());
        this.breaker = CircuitBreaker.of(provider.toString(), config(settings, random));
    }

    /** Asks for a place. */
    public Admission admit() {
        if (isHeld()) {
            return new Admission.Refused(Reason.RATE_LIMITED, Optional.of(heldUntil));
        }
        if (!breaker.tryAcquirePermission()) {
            boolean open = breaker.getState() == CircuitBreaker.State.OPEN;
            return new Admission.Refused(
                    open ? Reason.OPEN : Reason.PROBING, open ? Optional.of(openUntil) : Optional.empty());
        }
        if (!limit.tryEnter()) {
            breaker.releasePermission();
            return new Admission.Refused(Reason.FULL, Optional.empty());
        }
        return new Admission.Admitted(new Permit(this, breaker.getState() == CircuitBreaker.State.HALF_OPEN));
    }

    /** Takes in what anybody saw of the provider, with a permit or without. */
    public void observe(Signal signal) {
        if (signal instanceof Signal.Answered) {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            limit.answered();
        } else if (signal instanceof Signal.Overloaded overloaded) {
            slowDown();
            failed("overloaded, status " + overloaded.status());
        } else if (signal instanceof Signal.Unreachable unreachable) {
            failed(unreachable.what());
        } else if (signal instanceof Signal.RateLimited limited) {
            rateLimited(limited);
        } else {
            slowDown();
        }
    }

    /** How it is now. */
    public UpstreamState state() {
        CircuitBreaker.State state = breaker.getState();
        boolean open = isHeld() || state == CircuitBreaker.State.OPEN;
        Instant until = heldUntil.isAfter(openUntil) ? heldUntil : openUntil;
        Breaker shown =
                open ? Breaker.OPEN : state == CircuitBreaker.State.HALF_OPEN ? Breaker.HALF_OPEN : Breaker.CLOSED;
        return new UpstreamState(
                provider,
                shown,
                open ? Optional.of(until) : Optional.empty(),
                shown == Breaker.CLOSED ? "" : reason,
                Math.round(breaker.getMetrics().getFailureRate()),
                limit.inFlight(),
                limit.limit());
    }

    Provider provider() {
        return provider;
    }

    /** A probe that says nothing gives its chance to another. */
    void left(boolean mute) {
        if (mute) {
            breaker.releasePermission();
        }
        limit.leave();
    }

    /** Probes that fail say that the provider is away, not that too many are with it: else it would begin again from one. */
    private void slowDown() {
        if (breaker.getState() == CircuitBreaker.State.CLOSED) {
            limit.overloaded(clock.instant());
        }
    }

    private void failed(String why) {
        reason = why;
        breaker.onError(0, TimeUnit.NANOSECONDS, new Failed());
    }

    /** Told when it ends, it is open exactly until then; else as for any failure that opens it. */
    private void rateLimited(Signal.RateLimited limited) {
        Instant now = clock.instant();
        reason = "rate limited" + (limited.window().isEmpty() ? "" : ", " + limited.window());
        slowDown();
        Optional<Instant> resetsAt = limited.resetsAt().filter(now::isBefore);
        resetsAt.ifPresent(this::hold);
        if (breaker.getState() != CircuitBreaker.State.OPEN) {
            if (resetsAt.isPresent()) {
                openUntil = resetsAt.get();
                // The library waits until its time is over; ours is the first moment at which one may ask.
                breaker.transitionToOpenStateUntil(resetsAt.get().minusMillis(1));
            } else {
                breaker.transitionToOpenState();
            }
        }
    }

    private synchronized void hold(Instant until) {
        heldUntil = until.isAfter(heldUntil) ? until : heldUntil;
    }

    private boolean isHeld() {
        Instant until = heldUntil;
        return !until.equals(Instant.MIN) && clock.instant().isBefore(until);
    }

    private CircuitBreakerConfig config(UpstreamSettings settings, RandomGenerator random) {
        Backoff backoff = Backoff.fullJitter(settings.opened(), settings.openedAtMost(), random);
        return CircuitBreakerConfig.custom()
                .slidingWindow(settings.window(), settings.atLeast(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(settings.failureShare())
                .permittedNumberOfCallsInHalfOpenState(settings.probes())
                .waitIntervalFunctionInOpenState(opening -> open(backoff, opening))
                .clock(clock.withZone(ZoneOffset.UTC))
                .build();
    }

    /** Half of the bound at least: an opening drawn as nothing would be none. */
    private long open(Backoff backoff, int opening) {
        Duration half = backoff.bound(opening).dividedBy(2);
        long millis = Math.max(1, half.plus(backoff.pause(opening).dividedBy(2)).toMillis());
        openUntil = clock.instant().plusMillis(millis + 1);
        return millis;
    }

    /** What the breaker counts; it has no trace, because it says nothing. */
    private static final class Failed extends Exception {
        private static final long serialVersionUID = 1;

        Failed() {
            super("a signal against the provider", null, false, false);
        }
    }
}
