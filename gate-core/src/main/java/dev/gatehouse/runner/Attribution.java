package dev.gatehouse.runner;

import dev.gatehouse.config.GateEntry;
import dev.gatehouse.gate.Defect;
import dev.gatehouse.proof.Trial;
import dev.gatehouse.proof.Trial.Outcome;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says what a gate's answer means for the defect that was planted.
 *
 * @param rule that the defect was to break
 * @param gate that was to notice
 */
record Attribution(String rule, String gate) {

    /** An outcome with its reason. */
    record Answer(Outcome outcome, String told) {
        Trial trial(Defect defect, Duration took) {
            return new Trial(defect.rule(), defect.description(), outcome, told, took);
        }

        /** The same, said to be of a run over several defects. */
        Answer inRunWith(List<Defect> planted, Defect own) {
            String others = planted.stream()
                    .filter(defect -> defect != own)
                    .map(Defect::description)
                    .collect(Collectors.joining(", "));
            return new Answer(outcome, told + "; in one run with: " + others);
        }
    }

    /**
     * What is known before anything is planted.
     *
     * @param triedInVain whether the gate could not tell about an earlier defect either
     */
    static Optional<Answer> foregone(GateEntry entry, Defect defect, GateOutcome before, boolean triedInVain) {
        if (isOff(entry, defect.rule())) {
            return Optional.of(new Answer(Outcome.NOT_PLANTED, "the policy turns " + defect.rule() + " off"));
        }
        if (before.result() instanceof GateResult.Skipped skipped) {
            return Optional.of(new Answer(Outcome.ALREADY_RED, "without a defect: " + skipped.reason()));
        }
        if (before.result() instanceof GateResult.Failed && entry.existing() == GateEntry.Existing.BLOCK) {
            return Optional.of(new Answer(Outcome.ALREADY_RED, "already red without a defect: proves nothing"));
        }
        // Whoever reads changes only has nothing to look at where nothing has changed: one trial tells.
        return before.result() instanceof GateResult.NotProven notProven && triedInVain
                ? Optional.of(new Answer(Outcome.NOT_PROVEN, "without a defect: " + notProven.cause()))
                : Optional.empty();
    }

    /** What the gate had to say without a defect; empty when nothing stood in the way. */
    static Optional<String> doubt(GateOutcome before) {
        if (before.result() instanceof GateResult.NotProven notProven) {
            return Optional.of("not proven: " + notProven.cause());
        }
        if (before.result() instanceof GateResult.Skipped skipped) {
            return Optional.of("not asked: " + skipped.reason());
        }
        return before.findings().isEmpty()
                ? Optional.empty()
                : Optional.of("already has findings: " + before.findings().size());
    }

    static GateOutcome of(String gate, List<GateOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !outcome.isHost() && outcome.gate().equals(gate))
                .findFirst()
                .orElseThrow();
    }

    Answer answer(List<GateOutcome> outcomes) {
        GateOutcome outcome = of(gate, outcomes);
        if (outcome.result() instanceof GateResult.NotProven notProven) {
            return new Answer(Outcome.NOT_PROVEN, notProven.cause());
        }
        return outcome.result() instanceof GateResult.Skipped skipped
                ? skipped(skipped, outcomes)
                : judged(outcome.findings());
    }

    private Answer skipped(GateResult.Skipped skipped, List<GateOutcome> outcomes) {
        Optional<Answer> earlier = outcomes.stream()
                .filter(outcome -> !outcome.isHost() && !outcome.gate().equals(gate))
                .flatMap(outcome -> outcome.findings().stream()
                        .filter(Attribution::isFresh)
                        .limit(1)
                        .map(finding -> new Answer(
                                Outcome.CAUGHT_EARLIER,
                                "by " + outcome.gate() + ", which it needs: " + place(finding))))
                .findFirst();
        return earlier.orElseGet(() -> new Answer(
                skipped.allowed() ? Outcome.STAYED_GREEN : Outcome.NOT_PROVEN, "not asked: " + skipped.reason()));
    }

    private Answer judged(List<AssessedFinding> findings) {
        List<AssessedFinding> expected = findings.stream()
                .filter(finding -> covers(rule, finding.finding().rule()))
                .toList();
        Optional<AssessedFinding> fresh =
                expected.stream().filter(Attribution::isFresh).findFirst();
        if (fresh.isPresent()) {
            String weight = fresh.get().blocking() ? "" : ", which is only reported";
            return new Answer(Outcome.WENT_RED, place(fresh.get()) + weight);
        }
        Optional<String> waiver =
                expected.stream().flatMap(finding -> finding.waiver().stream()).findFirst();
        if (waiver.isPresent()) {
            return new Answer(Outcome.STAYED_GREEN, "found, but waived: " + waiver.get());
        }
        return expected.isEmpty()
                ? unexpected(findings)
                : new Answer(Outcome.ALREADY_RED, "already red without the defect: proves nothing");
    }

    private static Answer unexpected(List<AssessedFinding> findings) {
        String others = findings.stream()
                .filter(finding -> isFresh(finding) && finding.level() == Level.BLOCK)
                .map(Attribution::place)
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? new Answer(Outcome.STAYED_GREEN, "nothing was found")
                : new Answer(Outcome.NOT_PROVEN, "red, but for something else: " + others);
    }

    private static boolean isFresh(AssessedFinding finding) {
        return finding.state() == FindingState.NEW && finding.waiver().isEmpty();
    }

    private static String place(AssessedFinding finding) {
        return finding.finding().rule()
                + finding.finding().at().map(at -> " at " + at).orElse("");
    }

    /** As for rules: an id that ends in a star stands for a family. */
    private static boolean covers(String expected, String found) {
        return expected.endsWith("/*")
                ? found.startsWith(expected.substring(0, expected.length() - 1))
                : expected.equals(found);
    }

    /** The most exact of the policy's entries counts. */
    private static boolean isOff(GateEntry entry, String rule) {
        return entry.rules().keySet().stream()
                .filter(id -> id.equals(rule) || covers(id, rule))
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .flatMap(id -> Optional.ofNullable(entry.rules().get(id)).flatMap(GateEntry.RuleEntry::level))
                .filter(level -> level == Level.OFF)
                .isPresent();
    }
}
