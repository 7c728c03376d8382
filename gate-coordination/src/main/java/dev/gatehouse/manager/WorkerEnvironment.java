package dev.gatehouse.manager;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a worker is given of the manager's environment: a short list, and what its declaration names. */
final class WorkerEnvironment {
    private static final List<String> ALLOWED = List.of(
            "PATH",
            "LANG",
            "LC_ALL",
            "LC_CTYPE",
            "TZ",
            "TERM",
            "JAVA_HOME",
            "LD_LIBRARY_PATH",
            "SystemRoot",
            "PATHEXT");

    private WorkerEnvironment() {}

    /**
     * The whole environment of a worker.
     *
     * @param ambient the manager's
     * @param declared names that the worker's declaration lets through; one that is not set is left out
     */
    static Map<String, String> of(Map<String, String> ambient, List<String> declared) {
        Map<String, String> environment = new HashMap<>();
        for (List<String> names : List.of(ALLOWED, declared)) {
            for (String name : names) {
                String value = ambient.get(name);
                if (value != null) {
                    environment.put(name, value);
                }
            }
        }
        return Map.copyOf(environment);
    }
}
