package dev.gatehouse.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gatehouse.recovery.Fallback.Choice;
import dev.gatehouse.recovery.Fallback.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FallbackTest {
    private static final Provider FIRST = new Provider("anthropic", "a");
    private static final Provider SECOND = new Provider("anthropic", "b");

    private final MovableTime time = new MovableTime();
    private final Upstreams upstreams = new Upstreams(provider -> UpstreamSettings.DEFAULT, time, new Random(1));
    private final Fallback<String> chain =
            new Fallback<>(upstreams, List.of(new Option<>("large", FIRST), new Option<>("small", SECOND)));

    @Test
    void theBestIsChosenWhileItCanBeHad() {
        Choice.Chosen<String> chosen = (Choice.Chosen<String>) chain.choose();
        assertThat(chosen.what()).isEqualTo("large");
        assertThat(chosen.passedOver()).isEmpty();
    }

    @Test
    void theNextIsChosenAndWhatWasPassedOverIsSaid() {
        limit(FIRST, Duration.ofHours(1));
        Choice.Chosen<String> chosen = (Choice.Chosen<String>) chain.choose();
        assertThat(chosen.what()).isEqualTo("small");
        assertThat(chosen.passedOver()).singleElement().satisfies(over -> {
            assertThat(over.what()).isEqualTo("large");
            assertThat(over.because().reason()).isEqualTo(Admission.Reason.RATE_LIMITED);
        });
        chosen.permit().close();
        assertThat(upstreams.of(SECOND).state().inFlight()).isZero();
    }

    @Test
    void withNoneLeftTheEarliestTimeIsSaid() {
        Instant soon = limit(SECOND, Duration.ofMinutes(5));
        limit(FIRST, Duration.ofHours(1));
        Choice.None<String> none = (Choice.None<String>) chain.choose();
        assertThat(none.until()).contains(soon);
        assertThat(none.passedOver()).hasSize(2);
    }

    @Test
    void anEmptyChainIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fallback<>(upstreams, List.of()));
    }

    private Instant limit(Provider provider, Duration forTime) {
        Instant reset = time.instant().plus(forTime);
        upstreams.of(provider).observe(new Signal.RateLimited(Optional.of(reset), ""));
        return reset;
    }
}
