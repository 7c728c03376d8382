package dev.gatehouse.plan;

import dev.gatehouse.config.DidYouMean;
import dev.gatehouse.config.GateConfig;
import dev.gatehouse.verdict.Coverage;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Chooses gates of a plan. What a chosen gate needs is chosen with it, however many steps away. */
public final class Selections {
    private static final String ALL = "all";

    private final Map<String, List<String>> needs = new LinkedHashMap<>();

    private Selections(Plan plan) {
        plan.gates().forEach(gate -> needs.put(gate.name(), gate.entry().needs()));
    }

    /** Every gate. */
    public static Selection full(Plan plan) {
        return new Selection(Coverage.FULL, new Selections(plan).needs.keySet());
    }

    /**
     * The gates of a tier; {@code full} is every gate unless gate.yaml says otherwise. A tier that comes to every gate
     * is complete.
     *
     * @throws SelectionException if there is no such tier
     */
    public static Selection tier(GateConfig config, Plan plan, String name) {
        List<String> named = config.tiers().get(name);
        if (named == null && name.equals(Coverage.FULL.name())) {
            return full(plan);
        }
        if (named == null) {
            Set<String> tiers = new TreeSet<>(config.tiers().keySet());
            tiers.add(Coverage.FULL.name());
            throw unknown("tier", name, tiers);
        }
        Selections selections = new Selections(plan);
        Set<String> gates = selections.closure(named.contains(ALL) ? selections.needs.keySet() : named);
        boolean complete = gates.size() == selections.needs.size();
        return new Selection(new Coverage(name, complete), gates);
    }

    /**
     * Gates picked by hand: partial, even if it comes to every gate.
     *
     * @throws SelectionException if there is no such gate, or no name at all
     */
    public static Selection only(Plan plan, Collection<String> names) {
        Selections selections = new Selections(plan);
        if (names.isEmpty()) {
            throw new SelectionException("no gate is named; the gates are " + list(selections.needs.keySet()));
        }
        return new Selection(Coverage.PARTIAL, selections.closure(names));
    }

    private Set<String> closure(Collection<String> names) {
        Set<String> chosen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            String name = open.remove();
            List<String> needed = needs.get(name);
            if (needed == null) {
                throw unknown("gate", name, needs.keySet());
            }
            if (chosen.add(name)) {
                open.addAll(needed);
            }
        }
        return chosen;
    }

    private static SelectionException unknown(String what, String name, Set<String> known) {
        String guess = DidYouMean.closest(name, known)
                .map(closest -> "; did you mean '" + closest + "'?")
                .orElse(".");
        return new SelectionException(
                "unknown " + what + " '" + name + "'" + guess + " The " + what + "s are " + list(known) + ".");
    }

    private static String list(Collection<String> names) {
        return String.join(", ", names);
    }
}
