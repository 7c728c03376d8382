package dev.gatehouse.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GuardedCallsTest {
    private final MovableTime time = new MovableTime();
    private final List<Duration> pauses = new ArrayList<>();
    private final Upstream upstream =
            new Upstreams(provider -> UpstreamSettings.DEFAULT, time, new Random(1)).of(new Provider("p", ""));
    private int calls;

    private GuardedCalls guarded(int attempts) {
        Backoff backoff = Backoff.fullJitter(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(5));
        RetryPolicy retries = new RetryPolicy(attempts, Duration.ofMinutes(1), backoff, new RetryBudget(0.1, 50));
        return new GuardedCalls(
                upstream,
                retries,
                failure ->
                        failure instanceof IOException ? new Signal.Unreachable(failure.toString()) : Signal.ANSWERED,
                pause -> {
                    pauses.add(pause);
                    time.pass(pause);
                },
                time);
    }

    @Test
    void whatFailsIsTriedAgainAfterAPause() throws Exception {
        assertThat(guarded(3).call(() -> failingFor(2))).isEqualTo("answer 3");
        assertThat(pauses).hasSize(2);
        assertThat(upstream.state().inFlight()).isZero();
    }

    @Test
    void theLastFailureIsThrown() {
        assertThatThrownBy(() -> guarded(3).call(() -> failingFor(9)))
                .isInstanceOf(IOException.class)
                .hasMessage("failure 3");
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void whatIsTheRequestsOwnFaultIsNotTriedAgain() {
        assertThatThrownBy(() -> guarded(3).call(() -> {
                    calls++;
                    throw new IllegalArgumentException("no such model");
                }))
                .hasMessage("no such model");
        assertThat(calls).isOne();
        assertThat(upstream.state().inFlight()).isZero();
    }

    @Test
    void anOpenBreakerIsWaitedForAndNotAsked() throws Exception {
        for (int failure = 0; failure < 5; failure++) {
            upstream.observe(new Signal.Overloaded(529));
        }
        assertThat(guarded(2).call(() -> failingFor(0))).isEqualTo("answer 1");
        assertThat(pauses.get(0)).isGreaterThan(Duration.ofSeconds(7));
    }

    @Test
    void whoCannotWaitIsToldUntilWhen() {
        for (int failure = 0; failure < 5; failure++) {
            upstream.observe(new Signal.Overloaded(529));
        }
        assertThatThrownBy(() -> guarded(1).call(() -> failingFor(0)))
                .isInstanceOfSatisfying(ProviderUnavailableException.class, unavailable -> {
                    assertThat(unavailable.reason()).isEqualTo(Admission.Reason.OPEN);
                    assertThat(unavailable.until()).isPresent();
                })
                .hasMessageContaining("p was not asked: OPEN until 2026-11-22T00:00:");
        assertThat(calls).isZero();
    }

    @Test
    void anInterruptSaysNothingOfTheProvider() {
        assertThatThrownBy(() -> guarded(3).call(() -> {
                    throw new InterruptedException();
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(upstream.state().inFlight()).isZero();
        assertThat(pauses).isEmpty();
    }

    private String failingFor(int times) throws IOException {
        if (++calls <= times) {
            throw new IOException("failure " + calls);
        }
        return "answer " + calls;
    }
}
