package dev.gatehouse.verdict;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * One gate's part of a verdict.
 *
 * @param gate the gate's name in the policy
 * @param type the gate type's name; {@code policy} and {@code submission} for what the host itself finds
 * @param mode whether its result counts
 * @param result what the policy makes of the judgement
 * @param cached whether the judgement came from the store
 * @param took the time it took; what it took when it ran, for a cached one
 * @param examined how many things it looked at
 * @param findings all findings that are not {@link Level#OFF}, blocking ones first
 * @param measures the gate's figures
 * @param evidence the files behind it
 */
public record GateOutcome(
        String gate,
        String type,
        Mode mode,
        GateResult result,
        boolean cached,
        Duration took,
        long examined,
        List<AssessedFinding> findings,
        List<Measure> measures,
        List<Evidence> evidence) {

    /** Type of the outcome that holds what the host finds about the policy and protected paths. */
    public static final String POLICY = "policy";

    /** Type of the outcome that holds what the host finds about the submission as such. */
    public static final String SUBMISSION = "submission";

    private static final Set<String> HOST_TYPES = Set.of(POLICY, SUBMISSION);

    public GateOutcome {
        findings = List.copyOf(findings);
        measures = List.copyOf(measures);
        evidence = List.copyOf(evidence);
    }

    /** Whether it stands in the way of accepting: it counts, and failed, was not proven or was skipped unforeseen. */
    public boolean obstructs() {
        return mode == Mode.BLOCKING && !(result instanceof GateResult.Passed || isForeseenSkip());
    }

    /** Whether it is a gate of the policy that looked and could tell. */
    public boolean hasJudged() {
        return !isHost() && (result instanceof GateResult.Passed || result instanceof GateResult.Failed);
    }

    /** Whether it holds what the host itself found, and no gate of the policy. */
    public boolean isHost() {
        return HOST_TYPES.contains(type);
    }

    /** The same outcome out of the store. */
    GateOutcome remembered() {
        return new GateOutcome(gate, type, mode, result, true, took, examined, findings, measures, evidence);
    }

    private boolean isForeseenSkip() {
        return result instanceof GateResult.Skipped skipped && skipped.allowed();
    }
}
