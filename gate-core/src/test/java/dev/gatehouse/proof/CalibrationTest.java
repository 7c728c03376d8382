package dev.gatehouse.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.proof.Replay.Call;
import dev.gatehouse.proof.Replay.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shares and times over a history. */
class CalibrationTest {
    private static Calibration of(List<Replay> replays) {
        return new Calibration(
                "main", "some", 30, replays, Calibration.Ending.COMPLETE, List.of(), Duration.ofMinutes(1));
    }

    private static Replay step(Result result, int seconds) {
        return new Replay(
                "1".repeat(40), "step", List.of(new Call("g", result, List.of(), "", Duration.ofSeconds(seconds))));
    }

    @Test
    void aSkipIsNoQuestion() {
        List<Replay> replays = List.of(
                step(Result.PASSED, 1), step(Result.BLOCKED, 3), step(Result.NOT_PROVEN, 2), step(Result.SKIPPED, 99));

        assertThat(of(replays).records())
                .containsExactly(new GateRecord("g", 3, 1, 1, 1, Duration.ofSeconds(2), Duration.ofSeconds(3)));
    }

    @Test
    void timesAreNearestRanks() {
        List<Replay> replays = new ArrayList<>();
        for (int seconds = 1; seconds <= 20; seconds++) {
            replays.add(step(Result.PASSED, seconds));
        }

        assertThat(of(replays).records())
                .containsExactly(new GateRecord("g", 20, 0, 0, 0, Duration.ofSeconds(10), Duration.ofSeconds(19)));
    }

    @Test
    void aGateThatWasNeverAskedTookNoTime() {
        assertThat(of(List.of(step(Result.SKIPPED, 5))).records())
                .containsExactly(new GateRecord("g", 0, 0, 0, 1, Duration.ZERO, Duration.ZERO));
    }
}
