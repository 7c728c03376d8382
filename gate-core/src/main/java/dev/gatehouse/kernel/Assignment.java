package dev.gatehouse.kernel;

import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.Selection;
import java.util.Map;
import java.util.Set;

/**
 * What a kernel is asked to do.
 *
 * @param plan the gates
 * @param selection which of them to ask
 * @param ground where
 * @param focus keys of findings to look at again, by gate; a gate that is not named looks at everything
 * @param options how
 */
public record Assignment(
        Plan plan, Selection selection, Ground ground, Map<String, Set<String>> focus, Options options) {
    public Assignment {
        focus = Map.copyOf(focus);
    }

    /** An assignment without focus. */
    public static Assignment of(Plan plan, Selection selection, Ground ground, Options options) {
        return new Assignment(plan, selection, ground, Map.of(), options);
    }
}
