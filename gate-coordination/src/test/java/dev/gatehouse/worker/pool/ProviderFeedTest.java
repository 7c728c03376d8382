package dev.gatehouse.worker.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.recovery.Admission;
import dev.gatehouse.recovery.Permit;
import dev.gatehouse.recovery.Provider;
import dev.gatehouse.recovery.Upstream;
import dev.gatehouse.recovery.UpstreamSettings;
import dev.gatehouse.recovery.UpstreamState.Breaker;
import dev.gatehouse.recovery.Upstreams;
import dev.gatehouse.worker.Outcome;
import dev.gatehouse.worker.ProviderSignal;
import dev.gatehouse.worker.ProviderSignal.Level;
import dev.gatehouse.worker.WorkerEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProviderFeedTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final Upstream upstream =
            new Upstreams(provider -> UpstreamSettings.DEFAULT, () -> NOW, new Random(1)).of(new Provider("p", "a"));
    private final Permit permit = ((Admission.Admitted) upstream.admit()).permit();
    private final List<WorkerEvent> passedOn = new ArrayList<>();
    private final ProviderFeed feed = new ProviderFeed(permit, passedOn::add);

    @Test
    void retriesOfOneWorkerOpenTheBreakerForAll() {
        for (int retry = 1; retry <= 5; retry++) {
            signal(new ProviderSignal.Retrying(retry, Duration.ofSeconds(1), OptionalInt.of(529), "overloaded"));
        }
        assertThat(upstream.state().breaker()).isEqualTo(Breaker.OPEN);
        assertThat(upstream.state().reason()).contains("529");
        assertThat(passedOn).hasSize(5);
    }

    @Test
    void retriesWithoutOrWithAStrangeStatusCountAsWell() {
        for (int retry = 1; retry <= 5; retry++) {
            OptionalInt status = retry % 2 == 0 ? OptionalInt.of(408) : OptionalInt.empty();
            signal(new ProviderSignal.Retrying(retry, Duration.ofSeconds(1), status, "ECONNRESET"));
        }
        assertThat(upstream.state().breaker()).isEqualTo(Breaker.OPEN);
    }

    @Test
    void aRejectedRateOpensUntilItIsWholeAgain() {
        Instant reset = NOW.plusSeconds(600);
        signal(new ProviderSignal.RateLimit(Level.REJECTED, Optional.of(reset), "five_hour"));
        assertThat(upstream.state().until()).contains(reset);
    }

    @Test
    void aWarningSlowsDownAndAnAllowanceOrAnAnswerIsWell() {
        signal(new ProviderSignal.RateLimit(Level.WARNING, Optional.empty(), "five_hour"));
        assertThat(upstream.state().limit()).isEqualTo(2);
        signal(new ProviderSignal.RateLimit(Level.ALLOWED, Optional.empty(), "five_hour"));
        feed.ended(Outcome.COMPLETED);
        feed.ended(Outcome.CRASHED);
        assertThat(upstream.state().breaker()).isEqualTo(Breaker.CLOSED);
    }

    @Test
    void otherEventsAreOnlyPassedOn() {
        feed.heard(new WorkerEvent.Heartbeat());
        assertThat(passedOn).containsExactly(new WorkerEvent.Heartbeat());
    }

    private void signal(ProviderSignal signal) {
        feed.heard(new WorkerEvent.Provider(signal));
    }
}
