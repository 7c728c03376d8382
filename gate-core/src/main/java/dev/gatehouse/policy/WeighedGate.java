package dev.gatehouse.policy;

import dev.gatehouse.config.GateEntry;
import dev.gatehouse.gate.Scope;
import dev.gatehouse.kernel.Execution;
import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A gate that was asked for, with its findings weighed.
 *
 * @param findings those that are in scope and not {@link Level#OFF}
 * @param notes what weighing them brought up
 */
record WeighedGate(GateEntry entry, Execution execution, List<Weighed> findings, List<String> notes) {

    static WeighedGate of(PlannedGate gate, Execution execution, ChangedLines changed) {
        RuleBook rules = new RuleBook(gate);
        List<Weighed> kept = new ArrayList<>();
        Set<String> undeclared = new TreeSet<>();
        int outOfScope = 0;
        for (Finding finding : found(execution)) {
            RuleBook.Weight weight = rules.weigh(finding.rule());
            boolean onChange = changed.touch(finding.at());
            if (!weight.declared()) {
                undeclared.add(finding.rule());
            }
            if (weight.level() != Level.OFF && weight.scope() == Scope.CHANGED && !onChange) {
                outOfScope++;
            } else if (weight.level() != Level.OFF) {
                kept.add(new Weighed(finding, weight.level(), Fingerprint.of(finding), onChange, FindingState.NEW));
            }
        }
        return new WeighedGate(gate.entry(), execution, kept, notes(gate.name(), undeclared, outOfScope));
    }

    private static List<Finding> found(Execution execution) {
        return execution.answer() instanceof Execution.Answered answered
                        && answered.judgement() instanceof Judgement.Judged judged
                ? judged.findings()
                : List.of();
    }

    private static List<String> notes(String gate, Set<String> undeclared, int outOfScope) {
        List<String> notes = new ArrayList<>();
        if (!undeclared.isEmpty()) {
            notes.add(
                    gate + " reports rules that its type does not declare; they block: " + Shortened.list(undeclared));
        }
        if (outOfScope > 0) {
            notes.add(gate + ": " + Shortened.count(outOfScope, "finding") + " outside of the changed lines left out");
        }
        return notes;
    }

    WeighedGate with(UnaryOperator<List<Weighed>> change, List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new WeighedGate(entry, execution, change.apply(findings), all);
    }
}
