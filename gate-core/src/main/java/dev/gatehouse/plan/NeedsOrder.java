package dev.gatehouse.plan;

import dev.gatehouse.config.GateEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Puts gates after what they need, and otherwise leaves them in their order. */
final class NeedsOrder {
    private final List<GateEntry> entries;
    private final int[] open;
    private final List<List<Integer>> dependants = new ArrayList<>();

    private NeedsOrder(Collection<GateEntry> gates) {
        this.entries = List.copyOf(gates);
        this.open = new int[entries.size()];
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < open.length; i++) {
            index.put(entries.get(i).name(), i);
            dependants.add(new ArrayList<>());
        }
        for (int i = 0; i < open.length; i++) {
            for (String need : entries.get(i).needs()) {
                dependants.get(known(index.get(need), need)).add(i);
                open[i]++;
            }
        }
    }

    /** @throws IllegalArgumentException on an unknown need or a circle, both of which reading gate.yaml refuses */
    static List<GateEntry> of(Collection<GateEntry> gates) {
        return new NeedsOrder(gates).sorted();
    }

    private List<GateEntry> sorted() {
        PriorityQueue<Integer> free = new PriorityQueue<>();
        for (int i = 0; i < open.length; i++) {
            if (open[i] == 0) {
                free.add(i);
            }
        }
        List<GateEntry> sorted = new ArrayList<>(open.length);
        for (Integer next = free.poll(); next != null; next = free.poll()) {
            sorted.add(entries.get(next));
            for (int dependant : dependants.get(next)) {
                if (--open[dependant] == 0) {
                    free.add(dependant);
                }
            }
        }
        if (sorted.size() < open.length) {
            throw new IllegalArgumentException("gates need each other in a circle");
        }
        return sorted;
    }

    private static int known(@Nullable Integer index, String need) {
        if (index == null) {
            throw new IllegalArgumentException("there is no gate '" + need + "'");
        }
        return index;
    }
}
