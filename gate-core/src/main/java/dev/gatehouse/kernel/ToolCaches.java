package dev.gatehouse.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Where build tools keep what they downloaded, below a home. A process with an empty home is pointed at these: without
 * them it would download its tools anew, or fail where there is no network.
 */
final class ToolCaches {
    private static final Map<String, String> FOLDERS = Map.of(
            "MAVEN_USER_HOME", ".m2",
            "GRADLE_USER_HOME", ".gradle",
            "CARGO_HOME", ".cargo",
            "RUSTUP_HOME", ".rustup",
            "GOPATH", "go",
            "GOCACHE", ".cache/go-build",
            "PYENV_ROOT", ".pyenv",
            "NVM_DIR", ".nvm",
            "npm_config_cache", ".npm");

    private ToolCaches() {}

    /** The variables for those that the home of this environment has and the environment does not name itself. */
    static Map<String, String> of(Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>();
        String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        if (!home.isBlank()) {
            FOLDERS.forEach((name, folder) -> {
                Path place = Path.of(home).resolve(folder);
                if (!environment.containsKey(name) && Files.isDirectory(place)) {
                    variables.put(name, place.toString());
                }
            });
        }
        return variables;
    }
}
