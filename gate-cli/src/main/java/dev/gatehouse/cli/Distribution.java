package dev.gatehouse.cli;

import dev.gatehouse.runner.Installation;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The unpacked distribution that this process runs from.
 *
 * @param home its top folder; empty when run from a class path, as the Maven goal does
 * @param installation what the runner is told about it
 */
record Distribution(Optional<Path> home, Installation installation) {
    private static final String HOME = "GATEHOUSE_HOME";
    private static final String PLUGINS = "GATEHOUSE_PLUGINS";

    /** The one named by the launcher; plugins beside it, and third-party ones where the user keeps them. */
    static Distribution of(Surroundings surroundings) {
        Optional<Path> home = Optional.ofNullable(System.getenv(HOME)).map(Path::of);
        List<Path> builtIn = Optional.ofNullable(System.getProperty("gatehouse.plugins"))
                .map(Distribution::folders)
                .orElseGet(() ->
                        home.map(folder -> List.of(folder.resolve("plugins"))).orElse(List.of()));
        return new Distribution(
                home,
                new Installation(
                        libraries(home),
                        builtIn,
                        thirdParty(surroundings),
                        surroundings.environment(),
                        Version.of(home)));
    }

    String version() {
        return installation.version();
    }

    private static List<Path> libraries(Optional<Path> home) {
        return home.map(folder -> List.of(folder.resolve("lib"))).orElse(List.of());
    }

    private static List<Path> thirdParty(Surroundings surroundings) {
        List<Path> folders = new ArrayList<>();
        String asked = surroundings.environment().getOrDefault(PLUGINS, "");
        if (!asked.isEmpty()) {
            folders.addAll(folders(asked));
        }
        String data = surroundings.environment().getOrDefault("XDG_DATA_HOME", "");
        String home = surroundings.environment().getOrDefault("HOME", System.getProperty("user.home"));
        Path base = data.isEmpty() ? Path.of(home, ".local", "share") : Path.of(data);
        folders.add(base.resolve("gatehouse").resolve("plugins"));
        return folders;
    }

    private static List<Path> folders(String list) {
        return Arrays.stream(list.split(File.pathSeparator)).map(Path::of).toList();
    }
}
