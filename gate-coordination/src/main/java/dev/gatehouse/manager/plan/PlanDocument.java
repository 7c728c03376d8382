package dev.gatehouse.manager.plan;

import dev.gatehouse.gate.Setting;
import dev.gatehouse.task.Strategy;
import java.util.Map;

/** TASKS.yaml as it is written: each component a key. */
record PlanDocument(
        @Setting("Version of this format.") int version,

        @Setting("What the whole is about, in one line.") String title,

        @Setting(
                value = "How many tasks go on at once: sequential, parallel(n) or hybrid(n).",
                byDefault = "sequential")
        Strategy strategy,

        @Setting(value = "Bounds of the whole run; none can be switched off.", byDefault = "{}")
        RunLimitKeys limits,

        @Setting("The workers by name.") Map<String, WorkerEntry> workers,

        @Setting("The tasks by name.") Map<String, TaskEntry> tasks) {
    /** The only version there is so far. */
    static final int VERSION = 1;
}
