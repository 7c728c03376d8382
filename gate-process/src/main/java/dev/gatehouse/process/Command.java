package dev.gatehouse.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A short, trusted program such as git, whose standard output is an answer rather than a log.
 *
 * @param argv program and arguments, never read by a shell; looked up as in {@link ProcessSpec}
 * @param directory the child's working directory
 * @param environment the child's whole environment; nothing is inherited. {@value Processes#RUN_VARIABLE} is added
 * @param limit wall time that the program may take, positive; then its tree is killed
 * @param maxOutputBytes how much standard output is accepted by {@link Processes#capture}, positive
 */
public record Command(
        List<String> argv,
        Path directory,
        Map<String, String> environment,
        Input input,
        Duration limit,
        int maxOutputBytes) {

    private static final Duration DEFAULT_LIMIT = Duration.ofMinutes(2);
    private static final int DEFAULT_MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

    public Command {
        argv = Checks.argv(argv);
        environment = Map.copyOf(environment);
        Checks.positive("limit", limit);
        Checks.positive("maxOutputBytes", maxOutputBytes);
    }

    /** No input, 2 minutes, 64 MiB of output. */
    public static Command of(List<String> argv, Path directory, Map<String, String> environment) {
        return new Command(argv, directory, environment, Input.none(), DEFAULT_LIMIT, DEFAULT_MAX_OUTPUT_BYTES);
    }

    public Command withInput(Input newInput) {
        return new Command(argv, directory, environment, newInput, limit, maxOutputBytes);
    }

    public Command withLimit(Duration newLimit) {
        return new Command(argv, directory, environment, input, newLimit, maxOutputBytes);
    }

    public Command withMaxOutputBytes(int newMaxOutputBytes) {
        return new Command(argv, directory, environment, input, limit, newMaxOutputBytes);
    }

    /** Names what runs where; values of the environment and the input may be secrets and stay out. */
    @Override
    public String toString() {
        return "Command[" + argv + " in " + directory + ", limit " + limit + "]";
    }
}
