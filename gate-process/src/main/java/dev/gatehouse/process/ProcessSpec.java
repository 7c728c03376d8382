package dev.gatehouse.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program to run under supervision, with everything that bounds it.
 *
 * @param argv program and arguments, never read by a shell; a bare program name is looked up in the PATH of
 *     {@code environment}, a relative one against {@code directory}
 * @param directory the child's working directory
 * @param environment the child's whole environment; nothing is inherited. {@value Processes#RUN_VARIABLE} is added
 * @param limit wall time that the program may take, positive
 * @param grace time between TERM and KILL, zero or more
 * @param grouping how closely it is tied to this JVM
 * @param log file that receives both output streams as they come (standard output first, for a program that ends within a
 *     moment); overwritten, owned by the caller
 * @param tailBytes how much of the end of each stream is kept in memory, positive
 * @param maxLogBytes where the log is cut, positive; a marker line follows the cut
 */
public record ProcessSpec(
        List<String> argv,
        Path directory,
        Map<String, String> environment,
        Input input,
        Duration limit,
        Duration grace,
        Grouping grouping,
        Path log,
        int tailBytes,
        long maxLogBytes) {

    private static final Duration DEFAULT_GRACE = Duration.ofSeconds(5);
    private static final int DEFAULT_TAIL_BYTES = 64 * 1024;
    private static final long DEFAULT_MAX_LOG_BYTES = 64L * 1024 * 1024;

    public ProcessSpec {
        argv = Checks.argv(argv);
        environment = Map.copyOf(environment);
        Checks.positive("limit", limit);
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace must not be negative, but is " + grace);
        }
        Checks.positive("tailBytes", tailBytes);
        Checks.positive("maxLogBytes", maxLogBytes);
    }

    /** No input, 5 s of grace, no session of its own, 64 KiB of tail for each stream, 64 MiB of log. */
    public static ProcessSpec of(
            List<String> argv, Path directory, Map<String, String> environment, Path log, Duration limit) {
        return new ProcessSpec(
                argv,
                directory,
                environment,
                Input.none(),
                limit,
                DEFAULT_GRACE,
                Grouping.NONE,
                log,
                DEFAULT_TAIL_BYTES,
                DEFAULT_MAX_LOG_BYTES);
    }

    public ProcessSpec withInput(Input newInput) {
        return new ProcessSpec(
                argv, directory, environment, newInput, limit, grace, grouping, log, tailBytes, maxLogBytes);
    }

    public ProcessSpec withGrace(Duration newGrace) {
        return new ProcessSpec(
                argv, directory, environment, input, limit, newGrace, grouping, log, tailBytes, maxLogBytes);
    }

    public ProcessSpec withGrouping(Grouping newGrouping) {
        return new ProcessSpec(
                argv, directory, environment, input, limit, grace, newGrouping, log, tailBytes, maxLogBytes);
    }

    public ProcessSpec withTailBytes(int newTailBytes) {
        return new ProcessSpec(
                argv, directory, environment, input, limit, grace, grouping, log, newTailBytes, maxLogBytes);
    }

    public ProcessSpec withMaxLogBytes(long newMaxLogBytes) {
        return new ProcessSpec(
                argv, directory, environment, input, limit, grace, grouping, log, tailBytes, newMaxLogBytes);
    }

    /** Names what runs where; values of the environment and the input may be secrets and stay out. */
    @Override
    public String toString() {
        return "ProcessSpec[" + argv + " in " + directory + ", limit " + limit + "]";
    }
}
