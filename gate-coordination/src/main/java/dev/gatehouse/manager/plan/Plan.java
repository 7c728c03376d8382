package dev.gatehouse.manager.plan;

import dev.gatehouse.task.RunId;
import dev.gatehouse.task.RunLimits;
import dev.gatehouse.task.Strategy;
import dev.gatehouse.task.TaskSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a run is to do, checked: every need and every worker that is named exists, and there is no circle. Immutable. */
public final class Plan {
    private final PlanDocument document;
    private final Map<String, String> prompts;
    private final String text;

    /** @param prompts by the names of the tasks */
    Plan(PlanDocument document, Map<String, String> prompts, String text) {
        this.document = document;
        this.prompts = Map.copyOf(prompts);
        this.text = text;
    }

    /** One line for people. */
    public String title() {
        return document.title();
    }

    public Strategy strategy() {
        return document.strategy();
    }

    public RunLimits limits() {
        return document.limits().limits();
    }

    /** The declared workers by name, in the order of the file. */
    public Map<String, WorkerEntry> workers() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(document.workers()));
    }

    /** Names of the tasks in the order of the file. */
    public List<String> taskNames() {
        return List.copyOf(document.tasks().keySet());
    }

    /** The tasks in the order of the file, as they are journalled. */
    public List<TaskSpec> tasks(RunId run) {
        return document.tasks().entrySet().stream()
                .map(entry -> spec(run, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What was read, as it stood there; for {@link PlanFile#workers}. */
    public String text() {
        return text;
    }

    private TaskSpec spec(RunId run, String name, TaskEntry entry) {
        Function<String, String> missing = task -> {
            throw new IllegalStateException("no prompt was read for " + task);
        };
        return new TaskSpec(
                run.task(name),
                entry.title().orElse(name),
                prompts.containsKey(name) ? prompts.get(name) : missing.apply(name),
                entry.type(),
                entry.needs(),
                entry.tier(),
                entry.workers(),
                entry.limits().limits(),
                entry.degrade());
    }
}
