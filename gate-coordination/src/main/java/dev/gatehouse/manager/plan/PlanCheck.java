package dev.gatehouse.manager.plan;

import dev.gatehouse.config.ConfigException;
import dev.gatehouse.config.ConfigProblem;
import dev.gatehouse.config.DidYouMean;
import dev.gatehouse.config.RecordDocument;
import dev.gatehouse.task.Strategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks what a plan says as a whole, and reads its prompts. For one use. */
final class PlanCheck {
    static final String NAME_PATTERN = "[a-z][a-z0-9-]{0,63}";

    private static final Pattern NAME = Pattern.compile(NAME_PATTERN);
    private static final String TASKS = "tasks";
    private static final String WORKERS = "workers";

    private final RecordDocument<PlanDocument> document;
    private final Prompts prompts;
    private final List<ConfigProblem> problems = new ArrayList<>();

    PlanCheck(RecordDocument<PlanDocument> document, Prompts prompts) {
        this.document = document;
        this.prompts = prompts;
    }

    /**
     * The prompts by the names of the tasks.
     *
     * @throws ConfigException with every problem found
     */
    Map<String, String> run() {
        PlanDocument plan = document.value();
        some(TASKS, plan.tasks(), "nothing would be done");
        some(WORKERS, plan.workers(), "nobody could do anything");
        names(TASKS, "task", plan.tasks());
        names(WORKERS, "worker", plan.workers());
        problems.addAll(document.problemsWithNeeds(TASKS, "task"));
        plan.tasks().forEach(this::independent);
        plan.tasks().forEach(this::workers);
        Map<String, String> read = new LinkedHashMap<>();
        plan.tasks().forEach((name, task) -> read.put(name, prompt(name, task)));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return read;
    }

    private void some(String section, Map<String, ?> entries, String consequence) {
        if (entries.isEmpty()) {
            problems.add(document.problem("there is nothing in '" + section + "'", section)
                    .help(consequence));
        }
    }

    private void names(String section, String noun, Map<String, ?> entries) {
        for (String name : entries.keySet()) {
            if (!NAME.matcher(name).matches()) {
                problems.add(document.problemWithName(section, name, "wrong name for a " + noun + ": '" + name + "'")
                        .help("a lower-case letter, then up to 63 lower-case letters, digits and '-'"));
            }
        }
    }

    private void independent(String name, TaskEntry task) {
        if (document.value().strategy().kind() == Strategy.Kind.PARALLEL
                && !task.needs().isEmpty()) {
            problems.add(document.problem(
                            "the strategy parallel is for tasks that do not need each other", TASKS, name, "needs")
                    .help("write strategy: hybrid("
                            + document.value().strategy().most() + ")"));
        }
    }

    private void workers(String name, TaskEntry task) {
        int item = 0;
        for (String worker : task.workers()) {
            if (!document.value().workers().containsKey(worker)) {
                problems.add(
                        document.problem("unknown worker '" + worker + "'", TASKS, name, WORKERS, String.valueOf(item))
                                .didYouMean(DidYouMean.closest(
                                        worker, document.value().workers().keySet())));
            }
            item++;
        }
    }

    private String prompt(String name, TaskEntry task) {
        String file = task.promptFile().orElse("");
        if (file.isEmpty()) {
            return task.prompt().orElse("");
        }
        try {
            String text = prompts.read(file);
            if (!text.isBlank()) {
                return text;
            }
            problems.add(document.problem("the file '" + file + "' is empty", TASKS, name, "prompt-file"));
        } catch (IOException unreadable) {
            problems.add(document.problem(
                            "the file '" + file + "' cannot be used: " + unreadable.getMessage(),
                            TASKS,
                            name,
                            "prompt-file")
                    .help("give a UTF-8 file below the plan's folder, or write 'prompt' instead"));
        }
        return "";
    }
}
