package dev.gatehouse.recovery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What may be left out when it cannot be had, by type of task: {@code degrade: [advisory-review]}. Only what is advisory
 * can be named; what blocks is never left out, however long it takes to come back.
 */
public final class DegradationPolicy {
    private final Map<String, Set<String>> mayBeLeftOut;

    /**
     * What somebody decided to do without.
     *
     * @param gate what was left out
     * @param because why it could not be had
     */
    public record LeftOut(String gate, String because) {}

    /**
     * The answer for one task.
     *
     * @param leftOut goes into the task's record and is shown with its verdict
     * @param missing cannot be left out: with any of these the task waits
     */
    public record Degradation(List<LeftOut> leftOut, List<LeftOut> missing) {
        /** Whether work goes on, with less or with all. */
        public boolean goesOn() {
            return missing.isEmpty();
        }

        /** One line for people; empty when nothing was left out. */
        public String describe() {
            List<String> each = leftOut.stream()
                    .map(out -> out.gate() + " (" + out.because() + ")")
                    .toList();
            return each.isEmpty() ? "" : "degraded, without " + String.join(", ", each);
        }
    }

    /**
     * A policy.
     *
     * @param mayBeLeftOut names of gates by type of task
     * @param blocking gates that block
     * @throws IllegalArgumentException if one that blocks is to be left out
     */
    public DegradationPolicy(Map<String, Set<String>> mayBeLeftOut, Set<String> blocking) {
        mayBeLeftOut.forEach((type, gates) -> {
            Set<String> wrong = new TreeSet<>(gates);
            wrong.retainAll(blocking);
            if (!wrong.isEmpty()) {
                throw new IllegalArgumentException("degrade of " + type + " names " + wrong
                        + ", which block: make them advisory in the policy, or take them out of degrade");
            }
        });
        this.mayBeLeftOut = Map.copyOf(mayBeLeftOut);
    }

    /**
     * Decides for a task.
     *
     * @param unavailable gates that cannot be had now, with the reason of each
     */
    public Degradation decide(String taskType, Map<String, String> unavailable) {
        Set<String> may = mayBeLeftOut.getOrDefault(taskType, Set.of());
        Map<String, String> ordered = new TreeMap<>(unavailable);
        return new Degradation(pick(ordered, may, true), pick(ordered, may, false));
    }

    private static List<LeftOut> pick(Map<String, String> unavailable, Set<String> may, boolean wanted) {
        return unavailable.entrySet().stream()
                .filter(gate -> may.contains(gate.getKey()) == wanted)
                .map(gate -> new LeftOut(gate.getKey(), gate.getValue()))
                .toList();
    }
}
