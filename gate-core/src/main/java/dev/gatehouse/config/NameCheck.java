package dev.gatehouse.config;

import dev.gatehouse.config.Node.Entry;
import dev.gatehouse.config.Node.Mapping;
import dev.gatehouse.config.Node.Scalar;
import dev.gatehouse.config.Node.Sequence;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the names that a configuration gives, and the gates that its tiers name. Works on what could be read. */
final class NameCheck {
    /** Stands for every gate in a tier. */
    static final String ALL = "all";

    private static final String SHAPE = "a lower-case letter, then lower-case letters, digits and '-'";
    private static final Set<String> NO_GATE = Set.of(ALL, "full", "partial", "policy", "submission");
    private static final Set<String> NO_TIER = Set.of(ALL, "partial");

    private final Problems problems;

    private NameCheck(Problems problems) {
        this.problems = problems;
    }

    static void check(Mapping root, Problems problems) {
        NameCheck check = new NameCheck(problems);
        Mapping gates = mapping(root.get("gates"));
        if (gates != null) {
            check.gates(gates);
            check.tiers(mapping(root.get("tiers")), gates.keys());
        }
        check.plugins(root.get("plugins"));
    }

    private void gates(Mapping gates) {
        if (gates.entries().isEmpty()) {
            problems.add(gates.place().problem("there is no gate in 'gates'").help("nothing could be judged"));
        }
        for (Entry gate : gates.entries()) {
            name(gate.key(), "gate", NO_GATE);
        }
    }

    private void name(Scalar key, String of, Set<String> taken) {
        if (taken.contains(key.text())) {
            problems.add(
                    key.place().problem("no " + of + " can be called " + Quote.of(key.text()) + ": the word is taken"));
        } else if (!Texts.isName(key.text())) {
            problems.add(key.place().problem("wrong name for a " + of).expecting(SHAPE, Quote.of(key.text())));
        }
    }

    private void tiers(@Nullable Mapping tiers, List<String> gates) {
        if (tiers != null) {
            Set<String> known = new LinkedHashSet<>(gates);
            known.add(ALL);
            for (Entry tier : tiers.entries()) {
                name(tier.key(), "tier", NO_TIER);
                tier(tier, known);
            }
        }
    }

    private void tier(Entry tier, Set<String> known) {
        if (!(tier.value() instanceof Sequence list)) {
            return;
        }
        if (list.items().isEmpty()) {
            problems.add(list.place().problem("the tier " + Quote.of(tier.name()) + " names no gate"));
        }
        for (Node item : list.items()) {
            if (item instanceof Scalar gate && !known.contains(gate.text()) && !problems.areFull()) {
                problems.add(unknown("gate", gate, known));
            }
        }
    }

    static ConfigProblem unknown(String noun, Scalar name, Set<String> known) {
        return name.place()
                .problem("unknown " + noun + " " + Quote.of(name.text()))
                .didYouMean(DidYouMean.closest(name.text(), known));
    }

    private void plugins(@Nullable Node plugins) {
        if (plugins instanceof Sequence list) {
            Set<String> seen = new HashSet<>();
            for (Node item : list.items()) {
                Mapping plugin = mapping(item);
                if (plugin != null && plugin.get("id") instanceof Scalar id && !seen.add(id.text())) {
                    problems.add(id.place().problem("the plugin " + Quote.of(id.text()) + " is named twice"));
                }
            }
        }
    }

    private static @Nullable Mapping mapping(@Nullable Node node) {
        return node instanceof Mapping mapping ? mapping : null;
    }
}
