package dev.gatehouse.policy;

import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.GateOutcome;
import java.util.List;

/**
 * What a policy makes of a run.
 *
 * @param gates the outcome of each gate, the host's own checks first
 * @param decision what follows
 * @param needsPerson whether a person's approval is all that is missing
 * @param reasons why the decision is not ACCEPTED, most important first
 * @param notes what a reader should know beside it
 */
public record Assessed(
        List<GateOutcome> gates, Decision decision, boolean needsPerson, List<String> reasons, List<String> notes) {
    public Assessed {
        gates = List.copyOf(gates);
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }
}
