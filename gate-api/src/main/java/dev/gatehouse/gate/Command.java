package dev.gatehouse.gate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process to start.
 *
 * @param argv program and arguments; no shell looks at them
 * @param directory where it starts
 * @param environment variables added to the scrubbed environment
 * @param stdin what it reads; empty means its standard input is closed at once
 * @param limit after which the whole process tree is ended; the host shortens it to the gate's own deadline
 * @param freshHome whether it gets an empty home and an empty temporary folder
 */
public record Command(
        List<String> argv,
        Path directory,
        Map<String, String> environment,
        Optional<String> stdin,
        Duration limit,
        boolean freshHome) {

    /** Longer than any gate may run: the gate's own deadline counts. */
    private static final Duration UNTIL_DEADLINE = Duration.ofDays(1);

    public Command {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
    }

    /** A command without input or additional environment, limited by the gate's deadline only. */
    public static Command of(List<String> argv, Path directory) {
        return new Command(argv, directory, Map.of(), Optional.empty(), UNTIL_DEADLINE, false);
    }

    /** This command with an additional variable. */
    public Command with(String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(environment);
        more.put(name, value);
        return new Command(argv, directory, more, stdin, limit, freshHome);
    }

    /** This command with an empty home and an empty temporary folder. */
    public Command withFreshHome() {
        return new Command(argv, directory, environment, stdin, limit, true);
    }

    /** This command with a shorter limit. */
    public Command within(Duration shorter) {
        return new Command(argv, directory, environment, stdin, shorter, freshHome);
    }
}
