package dev.gatehouse.proof;

import dev.gatehouse.proof.Replay.Call;
import dev.gatehouse.proof.Replay.Result;
import java.time.Duration;
import java.util.List;

/**
 * What a gate did over a history.
 *
 * @param gate its name
 * @param asked how often it was asked: it passed, would have blocked or could not tell
 * @param blocked how often it would have blocked
 * @param notProven how often it could not tell
 * @param skipped how often it was not asked
 * @param median of the times that it took, by nearest rank
 * @param slow what 95 of 100 runs did not exceed, by nearest rank
 */
public record GateRecord(
        String gate, int asked, int blocked, int notProven, int skipped, Duration median, Duration slow) {

    static GateRecord of(String gate, List<Replay> replays) {
        List<Call> calls = replays.stream()
                .flatMap(replay -> replay.calls().stream())
                .filter(call -> call.gate().equals(gate))
                .toList();
        int skipped = count(calls, Result.SKIPPED);
        List<Duration> times = calls.stream()
                .filter(call -> call.result() != Result.SKIPPED)
                .map(Call::took)
                .sorted()
                .toList();
        return new GateRecord(
                gate,
                calls.size() - skipped,
                count(calls, Result.BLOCKED),
                count(calls, Result.NOT_PROVEN),
                skipped,
                percentile(times, 50),
                percentile(times, 95));
    }

    private static int count(List<Call> calls, Result result) {
        return (int) calls.stream().filter(call -> call.result() == result).count();
    }

    private static Duration percentile(List<Duration> sorted, int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.isEmpty() ? Duration.ZERO : sorted.get(rank - 1);
    }
}
