package dev.gatehouse.runner;

import dev.gatehouse.config.Feedback;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.git.Comparison;
import dev.gatehouse.git.StructuralRules;
import dev.gatehouse.policy.PolicyRules;
import dev.gatehouse.report.ReportContext;
import dev.gatehouse.report.Style;
import dev.gatehouse.store.Attempt;
import dev.gatehouse.submission.Side;
import dev.gatehouse.verdict.Coverage;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.PolicyIdentity;
import dev.gatehouse.verdict.Trust;
import dev.gatehouse.verdict.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts together what a check hands back. */
final class Results {
    private Results() {}

    /** A verdict made earlier over the same question. */
    static CheckResult remembered(Matter matter, Capture capture, Verdict verdict) {
        Trees trees = trees(matter, capture);
        return new CheckResult(
                verdict.remembered(), context(matter, trees, List.of(), Feedback.DEFAULT, Optional.empty()), trees);
    }

    /** Nothing can be judged, because the target has no policy. */
    static CheckResult unjudged(Matter matter, Capture capture, Clock clock) {
        Trees trees = trees(matter, capture);
        String place = matter.placeOfPolicy();
        Verdict verdict = new Verdict(
                Digests.sha256(
                        capture.fingerprint() + matter.comparison().policy().hex()),
                Decision.INCONCLUSIVE,
                false,
                matter.trust(),
                Coverage.FULL,
                capture.submission(),
                new PolicyIdentity(place, Digests.sha256("")),
                List.of(),
                List.of(),
                List.of("there is no gate.yaml at " + place
                        + ", and what a worker hands in is never judged by rules of its own. Commit a gate.yaml there"
                        + " (`gate init` writes one), or say `--policy tree` for a preview with the tree's own"),
                notes(matter),
                clock.instant(),
                Duration.ZERO);
        return new CheckResult(verdict, context(matter, trees, List.of(), Feedback.DEFAULT, Optional.empty()), trees);
    }

    static Trees trees(Matter matter, Capture capture) {
        return new Trees(
                matter.repository(),
                matter.comparison().baseTree(),
                capture.submission().tree());
    }

    static List<String> notes(Matter matter) {
        List<String> notes = new ArrayList<>();
        matter.comparison().note().ifPresent(notes::add);
        if (matter.trust() != Trust.IN_PLACE && matter.comparison().tip() == Comparison.Tip.LOCAL_REF) {
            notes.add("policy and base were read from " + PolicyText.place(matter.comparison())
                    + " of the judged repository, which can be moved by whoever works here; `gate init` records a target"
                    + " at its URL");
        }
        return notes;
    }

    static ReportContext context(
            Matter matter, Trees trees, List<Rule> gateRules, Feedback feedback, Optional<Path> fullReport) {
        List<Rule> rules = new ArrayList<>(gateRules);
        rules.addAll(StructuralRules.all());
        rules.addAll(PolicyRules.all());
        return new ReportContext(
                trees.content(Side.HEAD),
                rules,
                feedback,
                Style.PLAIN,
                previous(matter),
                fullReport,
                Reproduction.of(matter.request()),
                matter.installation().version());
    }

    private static Optional<Set<String>> previous(Matter matter) {
        List<Attempt> attempts =
                matter.ledger().verdicts().attempts(matter.ledger().checkout());
        return attempts.isEmpty()
                ? Optional.empty()
                : Optional.of(attempts.get(attempts.size() - 1).findings());
    }
}
