package dev.gatehouse.manager;

import dev.gatehouse.feedback.Delta;
import dev.gatehouse.manager.SubmissionJudge.Matter;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Trust;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Has submissions judged, and tells what the worker did from what befell the gates: one that can do its work on the base
 * and not on the submission was kept from it by the submission, since an endless loop is a timeout too.
 */
final class Hearing {
    private static final String UNPROVEN = "not-proven/";

    private final SubmissionJudge judge;

    Hearing(SubmissionJudge judge) {
        this.judge = judge;
    }

    /**
     * Judges by a tier first, if one is given, and by all gates only if that finds nothing in the way.
     *
     * @param matter for all gates
     */
    Opinion hear(Matter matter, Optional<String> tier) throws IOException, InterruptedException {
        if (tier.isPresent()) {
            Ruling quick = judge.judge(matter.by(tier.get()));
            if (!quick.verdict().isGood()) {
                return opinion(matter, quick);
            }
        }
        return opinion(matter, judge.judge(matter));
    }

    /** What identifies that which stands in the way: the same keys mean that nothing was put right. */
    static List<String> keys(Verdict verdict) {
        List<String> keys = new ArrayList<>(Delta.fingerprints(verdict));
        unproven(verdict).forEach(gate -> keys.add(UNPROVEN + gate.gate()));
        return keys;
    }

    private Opinion opinion(Matter matter, Ruling ruling) throws IOException, InterruptedException {
        Verdict verdict = ruling.verdict();
        String reason = String.join("; ", verdict.reasons());
        if (verdict.isAcceptance() && verdict.trust() != Trust.IN_PLACE) {
            return new Opinion(Opinion.Kind.ACCEPT, ruling, "");
        }
        if (verdict.needsPerson()) {
            return new Opinion(Opinion.Kind.ASK_PERSON, ruling, reason);
        }
        if (verdict.decision() == Decision.REJECTED) {
            return new Opinion(Opinion.Kind.REJECT, ruling, reason);
        }
        return unproven(matter, ruling, reason);
    }

    private Opinion unproven(Matter matter, Ruling ruling, String reason) throws IOException, InterruptedException {
        List<String> gates =
                unproven(ruling.verdict()).stream().map(GateOutcome::gate).toList();
        if (gates.isEmpty()) {
            return new Opinion(Opinion.Kind.RETRY_GATES, ruling, reason);
        }
        Set<String> provenOnBase = judge.judge(matter.onBase(gates)).verdict().gates().stream()
                .filter(GateOutcome::hasJudged)
                .map(GateOutcome::gate)
                .collect(Collectors.toSet());
        List<String> keptFromIt = gates.stream().filter(provenOnBase::contains).toList();
        return keptFromIt.isEmpty()
                ? new Opinion(Opinion.Kind.RETRY_GATES, ruling, reason)
                : new Opinion(
                        Opinion.Kind.REJECT,
                        ruling,
                        "with this submission " + String.join(", ", keptFromIt)
                                + " could not do its work, which it can on what the work started from; " + reason);
    }

    private static List<GateOutcome> unproven(Verdict verdict) {
        return verdict.gates().stream()
                .filter(GateOutcome::obstructs)
                .filter(gate -> gate.result() instanceof GateResult.NotProven && !gate.isHost())
                .toList();
    }
}
