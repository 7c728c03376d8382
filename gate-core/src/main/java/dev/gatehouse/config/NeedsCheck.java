package dev.gatehouse.config;

import dev.gatehouse.config.Node.Entry;
import dev.gatehouse.config.Node.Mapping;
import dev.gatehouse.config.Node.Scalar;
import dev.gatehouse.config.Node.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that every gate (or task) needs such as exist, and that none needs itself in the end. Linear, without
 * recursion.
 */
final class NeedsCheck {
    private final Problems problems;
    private final Map<String, List<Scalar>> needs = new LinkedHashMap<>();

    private final String noun;

    private NeedsCheck(Problems problems, String noun) {
        this.problems = problems;
        this.noun = noun;
    }

    /**
     * Checks a section.
     *
     * @param section key of the mapping that holds them by name
     * @param noun what one of them is called
     */
    static void check(Mapping root, String section, String noun, Problems problems) {
        if (root.get(section) instanceof Mapping gates) {
            new NeedsCheck(problems, noun).gates(gates);
        }
    }

    private void gates(Mapping gates) {
        Set<String> known = new LinkedHashSet<>(gates.keys());
        for (Entry gate : gates.entries()) {
            needs.put(gate.name(), known(gate, known));
        }
        Set<String> circular = circular();
        if (!circular.isEmpty()) {
            reportCircle(circular);
        }
    }

    private List<Scalar> known(Entry gate, Set<String> known) {
        List<Scalar> found = new ArrayList<>();
        if (gate.value() instanceof Mapping keys && keys.get("needs") instanceof Sequence list) {
            for (Node item : list.items()) {
                if (item instanceof Scalar need && known.contains(need.text())) {
                    found.add(need);
                } else if (item instanceof Scalar need && !problems.areFull()) {
                    problems.add(NameCheck.unknown(noun, need, known));
                }
            }
        }
        return found;
    }

    /** The gates that never come free when one takes away, again and again, what needs nothing any more. */
    private Set<String> circular() {
        Map<String, Integer> open = new HashMap<>();
        Map<String, List<String>> dependants = new HashMap<>();
        Deque<String> free = new ArrayDeque<>();
        for (Map.Entry<String, List<Scalar>> gate : needs.entrySet()) {
            open.put(gate.getKey(), gate.getValue().size());
            for (Scalar need : gate.getValue()) {
                List<String> others = dependants.getOrDefault(need.text(), new ArrayList<>());
                others.add(gate.getKey());
                dependants.put(need.text(), others);
            }
            if (gate.getValue().isEmpty()) {
                free.add(gate.getKey());
            }
        }
        return whatNeverComesFree(open, dependants, free);
    }

    private Set<String> whatNeverComesFree(
            Map<String, Integer> open, Map<String, List<String>> dependants, Deque<String> free) {
        Set<String> bound = new LinkedHashSet<>(needs.keySet());
        while (!free.isEmpty()) {
            String gate = free.remove();
            bound.remove(gate);
            for (String dependant : dependants.getOrDefault(gate, List.of())) {
                int left = open.getOrDefault(dependant, 0) - 1;
                open.put(dependant, left);
                if (left == 0) {
                    free.add(dependant);
                }
            }
        }
        return bound;
    }

    /** Follows needs among gates that never come free, which leads into a circle. */
    private void reportCircle(Set<String> circular) {
        Map<String, Scalar> path = new LinkedHashMap<>();
        String gate = circular.iterator().next();
        while (!path.containsKey(gate)) {
            Scalar need = firstIn(circular, gate);
            path.put(gate, need);
            gate = need.text();
        }
        List<String> names = new ArrayList<>(path.keySet());
        List<String> circle = new ArrayList<>(names.subList(names.indexOf(gate), names.size()));
        circle.add(gate);
        Scalar closing = path.get(names.get(names.size() - 1));
        String shown = circle.size() > 12
                ? String.join(" → ", circle.subList(0, 10)) + " → … → " + gate
                : String.join(" → ", circle);
        if (closing != null) {
            problems.add(closing.place().problem(noun + "s need each other in a circle: " + shown));
        }
    }

    private Scalar firstIn(Set<String> circular, String gate) {
        for (Scalar need : needs.getOrDefault(gate, List.of())) {
            if (circular.contains(need.text())) {
                return need;
            }
        }
        throw new IllegalStateException(gate + " is not part of a circle");
    }
}
