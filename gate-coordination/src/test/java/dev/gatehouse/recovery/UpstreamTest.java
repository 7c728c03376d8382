package dev.gatehouse.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.recovery.Admission.Admitted;
import dev.gatehouse.recovery.Admission.Reason;
import dev.gatehouse.recovery.Admission.Refused;
import dev.gatehouse.recovery.UpstreamState.Breaker;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UpstreamTest {
    private static final Provider ANTHROPIC = new Provider("anthropic", "team-a");

    private final MovableTime time = new MovableTime();
    private final Upstreams upstreams = new Upstreams(provider -> UpstreamSettings.DEFAULT, time, new Random(7));
    private final Upstream upstream = upstreams.of(ANTHROPIC);

    @Test
    void opensOnWhatWorkersSeeWhileTheyStillRun() {
        Permit running = permit();
        for (int retry = 1; retry <= 5; retry++) {
            running.observe(new Signal.Overloaded(529));
        }
        Refused refused = (Refused) upstream.admit();
        assertThat(refused.reason()).isEqualTo(Reason.OPEN);
        assertThat(refused.until().orElseThrow())
                .isBetween(MovableTime.START.plusSeconds(7), MovableTime.START.plusSeconds(15));
        assertThat(upstream.state().describe())
                .startsWith("anthropic/team-a OPEN until 2026-11-22T00:00:")
                .endsWith("1 of 2 at work, last: overloaded, status 529");
    }

    @Test
    void aFewFailuresAmongManyAnswersOpenNothing() {
        for (int call = 0; call < 100; call++) {
            upstream.observe(call % 4 == 0 ? new Signal.Unreachable("connection reset") : Signal.ANSWERED);
        }
        assertThat(upstream.state().breaker()).isEqualTo(Breaker.CLOSED);
        assertThat(upstream.state().failureShare()).isEqualTo(25);
    }

    @Test
    void oneProbeDecidesAfterAnOpening() {
        open();
        time.pass(Duration.ofSeconds(16));
        Permit probe = permit();
        assertThat(upstream.state().breaker()).isEqualTo(Breaker.HALF_OPEN);
        assertThat(reason(upstream.admit())).isEqualTo(Reason.PROBING);
        probe.observe(Signal.ANSWERED);
        assertThat(upstream.state().breaker()).isEqualTo(Breaker.CLOSED);
        assertThat(upstream.state().reason()).isEmpty();
        permit();
    }

    @Test
    void aProbeThatFailsOpensForLonger() {
        open();
        time.pass(Duration.ofSeconds(16));
        permit().observe(new Signal.Overloaded(529));
        Instant until = ((Refused) upstream.admit()).until().orElseThrow();
        assertThat(Duration.between(time.instant(), until)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    @Test
    void aProbeThatEndsWithoutAWordGivesItsChanceToAnother() {
        open();
        time.pass(Duration.ofSeconds(16));
        Permit mute = permit();
        mute.close();
        mute.close();
        permit().observe(Signal.ANSWERED);
        assertThat(upstream.state().breaker()).isEqualTo(Breaker.CLOSED);
    }

    @Test
    void isOpenExactlyUntilTheRateIsWholeAgain() {
        Instant reset = MovableTime.START.plus(Duration.ofHours(3));
        upstream.observe(new Signal.RateLimited(Optional.of(reset), "five_hour"));
        time.moveTo(reset.minusMillis(1));
        assertThat(upstream.admit()).isEqualTo(new Refused(Reason.RATE_LIMITED, Optional.of(reset)));
        assertThat(upstream.state().describe()).contains("OPEN until " + reset, "rate limited, five_hour");
        time.moveTo(reset);
        permit().observe(Signal.ANSWERED);
        assertThat(upstream.state().breaker()).isEqualTo(Breaker.CLOSED);
    }

    @Test
    void aLaterResetExtendsAnOpeningAndAnEarlierOneDoesNotShortenIt() {
        open();
        Instant late = MovableTime.START.plus(Duration.ofHours(2));
        upstream.observe(new Signal.RateLimited(Optional.of(late), ""));
        upstream.observe(new Signal.RateLimited(Optional.of(late.minusSeconds(60)), ""));
        assertThat(((Refused) upstream.admit()).until()).contains(late);
    }

    @Test
    void aRateLimitWithoutATimeOrWithOneThatIsOverOpensAsAnyFailure() {
        upstream.observe(new Signal.RateLimited(Optional.of(MovableTime.START.minusSeconds(5)), ""));
        assertThat(reason(upstream.admit())).isEqualTo(Reason.OPEN);
        time.pass(Duration.ofSeconds(16));
        permit().observe(Signal.ANSWERED);
        assertThat(upstream.state().breaker()).isEqualTo(Breaker.CLOSED);
    }

    @Test
    void aWarningSlowsDownAndOpensNothing() {
        upstream.observe(new Signal.RateWarning("five_hour"));
        assertThat(upstream.state().breaker()).isEqualTo(Breaker.CLOSED);
        assertThat(upstream.state().limit()).isEqualTo(2);
    }

    @Test
    void noMoreAreLetInThanItBears() {
        for (int worker = 0; worker < 4; worker++) {
            permit();
        }
        assertThat(reason(upstream.admit())).isEqualTo(Reason.FULL);
    }

    @Test
    void whatOneProviderSuffersCostsTheOthersNothing() {
        Upstream other = upstreams.of(new Provider("anthropic", "team-b"));
        for (int worker = 0; worker < 4; worker++) {
            permit();
        }
        open();
        assertThat(other.admit()).isInstanceOf(Admitted.class);
        assertThat(upstreams.states())
                .extracting(state -> state.provider().account(), UpstreamState::breaker)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("team-a", Breaker.OPEN),
                        org.assertj.core.groups.Tuple.tuple("team-b", Breaker.CLOSED));
    }

    @Test
    void statusesAreReadAsWhatTheySayOfTheProvider() {
        assertThat(Signal.ofStatus(529)).isEqualTo(new Signal.Overloaded(529));
        assertThat(Signal.ofStatus(429)).isEqualTo(new Signal.Overloaded(429));
        assertThat(Signal.ofStatus(500)).isEqualTo(new Signal.Unreachable("500"));
        assertThat(Signal.ofStatus(400)).isEqualTo(Signal.ANSWERED);
    }

    private void open() {
        for (int failure = 0; failure < 5; failure++) {
            upstream.observe(new Signal.Overloaded(529));
        }
        assertThat(upstream.state().breaker()).isEqualTo(Breaker.OPEN);
    }

    private Permit permit() {
        return ((Admitted) upstream.admit()).permit();
    }

    private static Reason reason(Admission admission) {
        return ((Refused) admission).reason();
    }
}
