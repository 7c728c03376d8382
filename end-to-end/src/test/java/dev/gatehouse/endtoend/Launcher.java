package dev.gatehouse.endtoend;

import dev.gatehouse.process.Captured;
import dev.gatehouse.process.Command;
import dev.gatehouse.process.Processes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code bin/gate} as a process of its own.
 *
 * @param home the unpacked distribution
 * @param directory where the caller stands
 * @param environment the caller's whole environment
 */
record Launcher(Path home, Path directory, Map<String, String> environment) {
    static final Path DISTRIBUTION = Path.of(System.getProperty("distribution")).normalize();

    Launcher {
        environment = Map.copyOf(environment);
    }

    /** In the worker's tree, with the environment of the stage and the JVM that runs the tests. */
    static Launcher on(Stage stage) {
        Map<String, String> environment = new HashMap<>(stage.environment);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return new Launcher(DISTRIBUTION, stage.worker.root(), environment);
    }

    Launcher in(Path folder) {
        return new Launcher(home, folder, environment);
    }

    Launcher of(Path distribution) {
        return new Launcher(distribution, directory, environment);
    }

    Launcher with(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new Launcher(home, directory, more);
    }

    Answer gate(String... arguments) throws IOException, InterruptedException {
        Captured answer = Processes.capture(Command.of(words(arguments), directory, environment));
        return new Answer(answer.exitCode(), answer.text(), answer.errTail());
    }

    /**
     * Starts it and leaves it running; what it prints goes to files beside the state. An interrupt reaches it also where
     * a shell started these tests in the background, with interrupts ignored.
     */
    Process start(File out, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of("env", "--default-signal=INT"));
        words.addAll(words(arguments));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Whether a process runs; a zombie has ended, only nobody has looked yet. */
    static boolean isRunning(String pid) {
        try {
            return !Files.readString(Path.of("/proc", pid, "stat")).contains(") Z ");
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> words(String... arguments) {
        List<String> words = new ArrayList<>(List.of(home.resolve("bin/gate").toString()));
        words.addAll(List.of(arguments));
        return words;
    }

    /**
     * What it answered.
     *
     * @param exit code
     * @param out what it printed
     * @param err what it complained about
     */
    record Answer(int exit, String out, String err) {}
}
