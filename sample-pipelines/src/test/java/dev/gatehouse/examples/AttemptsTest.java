package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.examples.Attempts.Next;
import dev.gatehouse.recovery.Backoff;
import dev.gatehouse.recovery.DegradationPolicy;
import dev.gatehouse.recovery.DegradationPolicy.Degradation;
import dev.gatehouse.recovery.Fallback;
import dev.gatehouse.recovery.Provider;
import dev.gatehouse.recovery.RetryBudget;
import dev.gatehouse.recovery.RetryPolicy;
import dev.gatehouse.recovery.Signal;
import dev.gatehouse.recovery.UpstreamSettings;
import dev.gatehouse.recovery.Upstreams;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Provider FIRST = new Provider("anthropic", "team");
    private static final Provider SECOND = new Provider("anthropic", "spare");

    private final InstantSource clock = InstantSource.fixed(NOW);
    private final Random random = new Random(42);
    private final Upstreams upstreams = new Upstreams(provider -> UpstreamSettings.DEFAULT, clock, random);

    private Attempts attempts(Attempts.Worker large, Attempts.Worker small) {
        // snippet: chain
        // One account behind both would fail as one: the spare has an account of its own.
        Fallback<Attempts.Worker> chain = new Fallback<>(
                upstreams, List.of(new Fallback.Option<>(large, FIRST), new Fallback.Option<>(small, SECOND)));
        Backoff backoff = Backoff.fullJitter(Duration.ofSeconds(2), Duration.ofMinutes(2), random);
        RetryBudget budget = new RetryBudget(0.1, 10); // one retry for ten tasks, and ten in reserve
        RetryPolicy retries = new RetryPolicy(3, Duration.ofMinutes(10), backoff, budget);
        // end
        return new Attempts(chain, retries, clock);
    }

    @Test
    void whatASecondBestMadeSaysSo() throws Exception {
        Instant reset = NOW.plus(Duration.ofHours(2));
        upstreams.of(FIRST).observe(new Signal.RateLimited(Optional.of(reset), "five_hour"));
        Attempts attempts = attempts((task, sees) -> "by the large one", (task, sees) -> "by the small one");
        assertThat(attempts.attempt("t", 0)).isEqualTo(new Next.Judge("by the small one", List.of("RATE_LIMITED")));
    }

    @Test
    void whenNobodyCanBeAskedItIsSaidWhenAndNoAttemptIsMade() throws Exception {
        Instant reset = NOW.plus(Duration.ofHours(2));
        upstreams.of(FIRST).observe(new Signal.RateLimited(Optional.of(reset), ""));
        upstreams.of(SECOND).observe(new Signal.RateLimited(Optional.of(reset.minusSeconds(60)), ""));
        Attempts attempts = attempts((task, sees) -> "never", (task, sees) -> "never");
        assertThat(attempts.attempt("t", 0))
                .isEqualTo(new Next.Later(reset.minusSeconds(60), "no provider takes more work"));
    }

    @Test
    void aWorkerThatIsStillRunningSparesTheNextOneTheSameTrouble() throws Exception {
        Attempts attempts = attempts(
                (task, sees) -> {
                    for (int retry = 0; retry < 5; retry++) {
                        sees.accept(new Signal.Overloaded(529));
                    }
                    return "late, but here";
                },
                (task, sees) -> "by the small one");
        attempts.attempt("first", 0);
        assertThat(attempts.attempt("second", 0)).isEqualTo(new Next.Judge("by the small one", List.of("OPEN")));
    }

    @Test
    void failuresAreTriedAgainLaterAndThenGivenUp() throws Exception {
        Attempts attempts = attempts(
                (task, sees) -> {
                    throw new IOException("connection reset");
                },
                (task, sees) -> "never");
        assertThat(attempts.attempt("t", 0))
                .isInstanceOfSatisfying(
                        Next.Later.class, later -> assertThat(later.at()).isBetween(NOW, NOW.plusSeconds(2)));
        assertThat(attempts.attempt("t", 2))
                .isEqualTo(new Next.GiveUp("ATTEMPTS_USED_UP: java.io.IOException: connection reset"));
    }

    @Test
    void whatIsLeftOutIsSaid() {
        // snippet: degrade
        DegradationPolicy policy =
                new DegradationPolicy(Map.of("bug-fix", Set.of("advisory-review")), Set.of("build", "tests"));
        Degradation answer = policy.decide("bug-fix", Map.of("advisory-review", "anthropic/team OPEN"));
        if (answer.goesOn()) {
            record(answer.describe()); // degraded, without advisory-review (anthropic/team OPEN)
        }
        // end
        assertThat(recorded).isEqualTo("degraded, without advisory-review (anthropic/team OPEN)");
    }

    private String recorded = "";

    private void record(String what) {
        recorded = what;
    }
}
