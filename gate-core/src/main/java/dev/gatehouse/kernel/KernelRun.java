package dev.gatehouse.kernel;

import dev.gatehouse.store.Circumstances;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came of a run. Not thread-safe. */
public final class KernelRun {
    private final Map<String, Execution> executions;
    private final Circumstances circumstances;
    private final boolean repeatable;
    private final Runnable keep;

    KernelRun(Map<String, Execution> executions, Circumstances circumstances, boolean repeatable, Runnable keep) {
        this.executions = Collections.unmodifiableMap(new LinkedHashMap<>(executions));
        this.circumstances = circumstances;
        this.repeatable = repeatable;
        this.keep = keep;
    }

    /** What became of each selected gate, in plan order. */
    public Map<String, Execution> executions() {
        return executions;
    }

    /** The tools and variables that the selected gates depend on, as they are. */
    public Circumstances circumstances() {
        return circumstances;
    }

    /**
     * Whether the same question may be answered without running anything: every gate was proven, and what it said came
     * from the judgement store or may go there. A verdict over such a run may be remembered for its question.
     */
    public boolean repeatable() {
        return repeatable;
    }

    /**
     * Puts what was judged into the judgement store. To be called once it is known that the tree did not move during the
     * run, and once all gates that may conceal something were asked; without the call nothing is kept.
     */
    public void confirm() {
        keep.run();
    }
}
