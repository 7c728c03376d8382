package dev.gatehouse.verdict;

import dev.gatehouse.submission.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The decision over one submission, with everything it rests on.
 *
 * @param id SHA-256 over tree, base, policy digest, selected gates and tool fingerprints; never over times
 * @param decision what is said
 * @param needsPerson whether a person's approval is what is missing
 * @param trust where the gates ran
 * @param coverage how much of the policy was judged
 * @param submission what was judged
 * @param policy what it was judged by
 * @param selected names of the gates that were asked for, in plan order
 * @param gates the outcome of each, in plan order; the host's own checks first
 * @param reasons why the decision is not ACCEPTED, most important first; empty for ACCEPTED
 * @param notes what a reader should know beside the decision: a base that could not be judged, findings out of scope
 * @param at when the verdict was made
 * @param took how long it took
 */
public record Verdict(
        String id,
        Decision decision,
        boolean needsPerson,
        Trust trust,
        Coverage coverage,
        Submission submission,
        PolicyIdentity policy,
        List<String> selected,
        List<GateOutcome> gates,
        List<String> reasons,
        List<String> notes,
        Instant at,
        Duration took) {

    public Verdict {
        selected = List.copyOf(selected);
        gates = List.copyOf(gates);
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    /**
     * Whether a submission may be let out on the strength of this verdict, as far as the policy goes: ACCEPTED, over
     * every gate, by the target's policy and not the judged tree's own. Whether its {@link #trust} suffices is for the
     * caller to say.
     */
    public boolean isAcceptance() {
        return decision == Decision.ACCEPTED && coverage.complete() && !policy.fromTree();
    }

    /**
     * Whether nothing that was asked for stands in the way. True for ACCEPTED, and for a verdict over a selection that
     * is INCONCLUSIVE for no other reason than being one.
     */
    public boolean isGood() {
        return decision == Decision.ACCEPTED || decision == Decision.INCONCLUSIVE && !coverage.complete() && proven();
    }

    /** The same verdict given once more to the same question: no gate ran for it. */
    public Verdict remembered() {
        return new Verdict(
                id,
                decision,
                needsPerson,
                trust,
                coverage,
                submission,
                policy,
                selected,
                gates.stream().map(GateOutcome::remembered).toList(),
                reasons,
                notes,
                at,
                took);
    }

    private boolean proven() {
        return gates.stream().noneMatch(GateOutcome::obstructs)
                && gates.stream().anyMatch(GateOutcome::hasJudged);
    }
}
