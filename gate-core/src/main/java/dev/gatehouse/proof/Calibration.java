package dev.gatehouse.proof;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a policy would have said of a repository's history.
 *
 * @param policy where the policy came from
 * @param history which part of the history, for people
 * @param wanted how many pieces there were to replay
 * @param replays those that were, newest first
 * @param ending why there are fewer
 * @param notes what a reader should know beside it
 * @param took how long it took
 */
public record Calibration(
        String policy,
        String history,
        int wanted,
        List<Replay> replays,
        Ending ending,
        List<String> notes,
        Duration took) {
    public Calibration {
        replays = List.copyOf(replays);
        notes = List.copyOf(notes);
    }

    /** How a calibration came to its end. */
    public enum Ending {
        /** All was replayed. */
        COMPLETE,
        /** Its time was over. */
        OUT_OF_TIME,
        /** Somebody stopped it. */
        INTERRUPTED
    }

    /** The record of every gate that was called, in the order in which they were first. */
    public List<GateRecord> records() {
        Set<String> gates = new LinkedHashSet<>();
        replays.forEach(replay -> replay.calls().forEach(call -> gates.add(call.gate())));
        return gates.stream().map(gate -> GateRecord.of(gate, replays)).toList();
    }
}
