package dev.gatehouse.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static Backoff seeded(long seed) {
        return Backoff.fullJitter(Duration.ofSeconds(1), Duration.ofSeconds(60), new Random(seed));
    }

    @Test
    void theBoundDoublesUpToTheCap() {
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(seeded(1)::bound).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
        assertThat(seeded(1).bound(5_000)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void pausesAreSpreadOverAllOfIt() {
        Backoff backoff = seeded(2);
        long[] tenths = new long[10];
        for (int drawn = 0; drawn < 10_000; drawn++) {
            long millis = backoff.pause(4).toMillis();
            assertThat(millis).isBetween(0L, 8_000L);
            tenths[(int) Math.min(9, millis / 800)]++;
        }
        assertThat(LongStream.of(tenths)).allMatch(count -> count > 850 && count < 1_150);
    }

    @Test
    void theSameSeedGivesTheSamePauses() {
        List<Duration> once = IntStream.range(1, 9).mapToObj(seeded(3)::pause).toList();
        assertThat(IntStream.range(1, 9).mapToObj(seeded(3)::pause)).isEqualTo(once);
        assertThat(IntStream.range(1, 9).mapToObj(seeded(4)::pause)).isNotEqualTo(once);
    }

    @Test
    void aBackoffThatDoesNotWaitIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Backoff.fullJitter(Duration.ZERO, Duration.ofSeconds(1), new Random()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Backoff.fullJitter(Duration.ofSeconds(2), Duration.ofSeconds(1), new Random()));
    }
}
