package dev.gatehouse.manager.plan;

import dev.gatehouse.gate.Setting;
import dev.gatehouse.task.TaskType;
import java.util.List;
import java.util.Optional;

/** A task as it is written. */
record TaskEntry(
        @Setting("What is to be done, in one line for people; without it, the task's name.")
        Optional<String> title,

        @Setting("The kind of work, which decides what has to be proven.")
        TaskType type,

        @Setting("What the worker is told.") Optional<String> prompt,

        @Setting("The file that says so instead, relative to the plan and below its folder.")
        Optional<String> promptFile,

        @Setting("Tasks that have to be accepted first.") List<String> needs,

        @Setting("A tier of gate.yaml that judges each attempt before the whole policy does.")
        Optional<String> tier,

        @Setting("Workers that may take it, the preferred first; without it, any.")
        List<String> workers,

        @Setting(value = "Bounds of the task; none can be switched off.", byDefault = "{}")
        TaskLimitKeys limits,

        @Setting("What may be left out when it is unavailable, such as advisory-review.")
        List<String> degrade) {

    TaskEntry {
        if (prompt.isPresent() == promptFile.isPresent()) {
            throw new IllegalArgumentException(
                    prompt.isPresent()
                            ? "'prompt-file' stands beside 'prompt': keep one of them"
                            : "a task needs a 'prompt' or a 'prompt-file'");
        }
        if (prompt.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("'prompt' is empty");
        }
    }
}
