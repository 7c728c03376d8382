package dev.gatehouse.worker.attempt;

import dev.gatehouse.worker.Assignment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables that a worker process gets. */
public final class AgentEnvironment {

    private AgentEnvironment() {}

    /** What was given, with a temporary folder of the worker's own, and its own home where none was given. */
    public static Map<String, String> of(Map<String, String> given, Path home, Path temp) {
        Map<String, String> environment = new HashMap<>(given);
        environment.putIfAbsent("HOME", home.toString());
        for (String name : List.of("TMPDIR", "TEMP", "TMP")) {
            environment.put(name, temp.toString());
        }
        return environment;
    }

    /** The same for a process that works on one assignment and can't be told its name in another way. */
    public static Map<String, String> of(Assignment assignment) {
        Map<String, String> environment = of(assignment.environment(), assignment.home(), assignment.temp());
        environment.put("GATEHOUSE_TASK", assignment.task());
        environment.put("GATEHOUSE_ATTEMPT", Integer.toString(assignment.attempt()));
        environment.put("GATEHOUSE_EPOCH", Long.toString(assignment.epoch()));
        return environment;
    }
}
