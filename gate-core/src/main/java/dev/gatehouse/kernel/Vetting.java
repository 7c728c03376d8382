package dev.gatehouse.kernel;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.Judged;
import dev.gatehouse.verdict.Judgement.NotProven;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Measure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in what a gate says: an answer that cannot be true is none, and one that is too long is cut. */
final class Vetting {
    static final int MOST_FINDINGS = 10_000;
    static final String NOT_KEPT = "findings-not-kept";

    private static final int MOST_OTHERS = 1_000;
    private static final int MOST_ARGUMENTS = 1_000;
    private static final String FAULT = "This is a fault of the gate type: report it to its author.";

    private final List<Rule> rules;
    private final TreeFacts tree;

    Vetting(List<Rule> rules, TreeFacts tree) {
        this.rules = rules;
        this.tree = tree;
    }

    /** The judgement, or why it counts for nothing. */
    Judgement vet(@Nullable Judgement judgement) throws IOException {
        if (judgement instanceof Judged judged) {
            return vet(judged);
        }
        return judgement instanceof NotProven unproven
                ? new NotProven(
                        Clip.text(unproven.cause()), Clip.text(unproven.remedy()), evidence(unproven.evidence()))
                : Judgement.notProven("the gate returned null", FAULT);
    }

    private Judgement vet(Judged judged) throws IOException {
        if (judged.examined() < 1) {
            return new NotProven(
                    judged.examined() == 0
                            ? "the gate examined nothing, which proves nothing"
                            : "the gate says it examined " + judged.examined() + " things",
                    "Check that the gate's inputs and settings match what is in the tree.",
                    evidence(judged.evidence()));
        }
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : judged.findings()) {
            Optional<String> objection = objection(finding);
            if (objection.isPresent()) {
                return new NotProven(Clip.text(objection.get()), FAULT, evidence(judged.evidence()));
            }
            if (kept.size() < MOST_FINDINGS) {
                kept.add(clip(finding));
            }
        }
        int dropped = judged.findings().size() - kept.size();
        return new Judged(judged.examined(), kept, measures(judged, dropped), evidence(judged.evidence()));
    }

    @SuppressWarnings("NullAway") // Gates are compiled without our checks: a component may be null all the same.
    private Optional<String> objection(Finding finding) throws IOException {
        if (finding.rule() == null || finding.key() == null || finding.message() == null) {
            return Optional.of("a finding has no rule, key or message: " + finding);
        }
        if (rules.stream().noneMatch(rule -> rule.covers(finding.rule()))) {
            return Optional.of("a finding names the rule '" + finding.rule() + "', which its type does not declare");
        }
        return finding.at().isPresent() ? misplaced(finding.at().get()) : Optional.empty();
    }

    private Optional<String> misplaced(Location at) throws IOException {
        String place = "a finding is at " + at + ", ";
        if (at.line() < 0 || at.column() < 0 || at.endLine() < 0 || at.endColumn() < 0) {
            return Optional.of(place + "which counts backwards");
        }
        if (at.line() == 0 && (at.column() > 0 || at.endLine() > 0) || at.endLine() > 0 && at.endLine() < at.line()) {
            return Optional.of(place + "which ends before it begins");
        }
        if (!tree.knows(at.path())) {
            return Optional.of(place + "and neither tree has such a file");
        }
        // Many tools report the end of the file as the line after the last one.
        int last = at.line() <= 1 && at.endLine() <= 1 ? 1 : tree.lines(at.path()) + 1;
        return Math.max(at.line(), at.endLine()) > last
                ? Optional.of(place + "and the file has no more than " + (last - 1) + " lines")
                : Optional.empty();
    }

    private static Finding clip(Finding finding) {
        return new Finding(
                finding.rule(),
                Clip.name(finding.key()),
                Clip.text(finding.message()),
                finding.at(),
                finding.cause().map(Clip::text),
                finding.remedy().map(Clip::text),
                isReasonable(finding.rerun()) ? finding.rerun() : List.of());
    }

    /** A command that is cut is another command: too long a one is left out. */
    private static boolean isReasonable(List<String> command) {
        return command.size() <= MOST_ARGUMENTS
                && command.stream().mapToLong(String::length).sum() <= 10L * Clip.TEXT;
    }

    private static List<Measure> measures(Judged judged, int dropped) {
        List<Measure> kept = new ArrayList<>();
        judged.measures().stream()
                .limit(MOST_OTHERS)
                .map(measure -> new Measure(Clip.line(measure.name()), measure.value(), Clip.line(measure.unit())))
                .forEach(kept::add);
        if (dropped > 0) {
            kept.add(new Measure(NOT_KEPT, dropped, "count"));
        }
        return kept;
    }

    private static List<Evidence> evidence(List<Evidence> all) {
        return all.stream()
                .limit(MOST_OTHERS)
                .map(one -> new Evidence(Clip.line(one.name()), Clip.line(one.mediaType()), one.file()))
                .toList();
    }
}
