package dev.gatehouse.policy;

import dev.gatehouse.config.GateEntry;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Scope;
import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.verdict.Level;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much the findings of one gate weigh. The exact id wins over a family, a longer family over a shorter one. */
final class RuleBook {
    /** Of the tests gate: a test that fails counts wherever the change was made. */
    private static final String TESTS = "tests/";

    private final List<Rule> rules;
    private final Map<String, GateEntry.RuleEntry> overrides;
    private final Map<String, Weight> known = new HashMap<>();

    RuleBook(PlannedGate gate) {
        rules = gate.binding() instanceof PlannedGate.Bound bound ? bound.rules() : List.of();
        overrides = gate.entry().rules();
    }

    /** The weight of a rule that a finding names. A rule that nobody declared blocks everywhere. */
    Weight weigh(String rule) {
        return known.computeIfAbsent(rule, this::look);
    }

    private Weight look(String rule) {
        Optional<Rule> declared = rules.stream()
                .filter(candidate -> candidate.covers(rule))
                .max(Comparator.comparingInt(candidate -> precedence(candidate.id())));
        Optional<GateEntry.RuleEntry> entry = overrides.entrySet().stream()
                .filter(candidate -> RuleNames.covers(candidate.getKey(), rule))
                .max(Comparator.comparingInt(candidate -> precedence(candidate.getKey())))
                .map(Map.Entry::getValue);
        Level level = entry.flatMap(GateEntry.RuleEntry::level)
                .orElse(declared.map(Rule::level).orElse(Level.BLOCK));
        Scope scope = entry.flatMap(GateEntry.RuleEntry::scope)
                .orElse(declared.map(Rule::scope).orElse(Scope.ALL));
        return new Weight(level, rule.startsWith(TESTS) ? Scope.ALL : scope, declared.isPresent());
    }

    private static int precedence(String id) {
        return id.endsWith("/*") ? id.length() : Integer.MAX_VALUE;
    }

    /**
     * What a rule counts for.
     *
     * @param declared whether the gate's type names the rule, itself or by family
     */
    record Weight(Level level, Scope scope, boolean declared) {}
}
