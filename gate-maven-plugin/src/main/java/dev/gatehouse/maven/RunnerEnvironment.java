package dev.gatehouse.maven;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The environment that the runner starts under, the same as the launcher of the {@code gate} command makes: what the JVM
 * or git would obey comes through under its own name only if it is listed, everything else under a prefix.
 */
final class RunnerEnvironment {
    /** Set in the environment of every process that a gate starts. */
    static final String INSIDE = "GATEHOUSE_INSIDE";

    static final String PREFIX = "GATEHOUSE_AMBIENT_";
    static final String DIRECTORY = "GATEHOUSE_CWD";

    static final Set<String> LISTED = Set.of(
            "HOME",
            "PATH",
            "USER",
            "LOGNAME",
            "SHELL",
            "TERM",
            "COLUMNS",
            "LINES",
            "LANG",
            "LANGUAGE",
            "TZ",
            "TMPDIR",
            "JAVA_HOME",
            "XDG_STATE_HOME",
            "XDG_CACHE_HOME",
            "GATEHOUSE_STATE",
            "NO_COLOR",
            "FORCE_COLOR",
            "CI",
            "GITHUB_ACTIONS",
            "GITHUB_STEP_SUMMARY",
            "CLAUDECODE",
            "CODEX_THREAD_ID",
            "GEMINI_CLI",
            "CURSOR_AGENT",
            "AI_AGENT",
            INSIDE);

    /** Without these no JVM starts on Windows, or finds its folders. */
    private static final Set<String> WINDOWS =
            Set.of("Path", "PATHEXT", "SystemRoot", "SystemDrive", "ComSpec", "TEMP", "TMP", "USERPROFILE", "windir");

    private static final Set<String> DROPPED = Set.of("_", "PWD", "OLDPWD", "SHLVL", "GATEHOUSE_HOME", DIRECTORY);

    private RunnerEnvironment() {}

    /**
     * Makes it.
     *
     * @param ours of this JVM
     * @param directory where the runner is to work
     */
    static Map<String, String> of(Map<String, String> ours, Path directory) {
        Map<String, String> environment = new TreeMap<>();
        ours.forEach((name, value) -> {
            if (!DROPPED.contains(name) && !name.startsWith(PREFIX)) {
                environment.put(isListed(name) ? name : PREFIX + name, value);
            }
        });
        environment.put(DIRECTORY, directory.toString());
        return environment;
    }

    private static boolean isListed(String name) {
        return LISTED.contains(name) || WINDOWS.contains(name) || name.startsWith("LC_");
    }
}
