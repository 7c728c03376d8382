package dev.gatehouse.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment that the caller had. The launcher starts this JVM under an allow-list and hands every other variable
 * over under a prefix, where nothing obeys it.
 *
 * @param environment the variables by their own names
 */
record Surroundings(Map<String, String> environment) {
    private static final String PREFIX = "GATEHOUSE_AMBIENT_";
    private static final String WORKING_DIRECTORY = "GATEHOUSE_CWD";
    private static final String HOME = "GATEHOUSE_HOME";
    private static final List<String> AGENTS =
            List.of("CLAUDECODE", "CODEX_THREAD_ID", "GEMINI_CLI", "CURSOR_AGENT", "AI_AGENT");

    Surroundings {
        environment = Map.copyOf(environment);
    }

    static Surroundings of(Map<String, String> handedOver) {
        Map<String, String> own = new HashMap<>();
        handedOver.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && name.length() > PREFIX.length()) {
                own.putIfAbsent(name.substring(PREFIX.length()), value);
            } else if (!isLaunchers(name, handedOver)) {
                own.put(name, value);
            }
        });
        return new Surroundings(own);
    }

    /** The launcher has names of files read in UTF-8; what the caller has of LC_* comes under the prefix. */
    private static boolean isLaunchers(String name, Map<String, String> handedOver) {
        return name.equals(HOME) || name.equals("LC_ALL") && handedOver.containsKey(HOME);
    }

    /** Where the caller stands; the launcher starts this JVM elsewhere. */
    Path workingDirectory() {
        return Path.of(environment.getOrDefault(WORKING_DIRECTORY, "")).toAbsolutePath();
    }

    /** Whether a coding agent is reading. */
    boolean underAgent() {
        return AGENTS.stream().anyMatch(this::has);
    }

    /** Whether a variable is set to something. */
    boolean has(String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }
}
