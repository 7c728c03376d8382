package dev.gatehouse.kernel;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.Exit;
import dev.gatehouse.gate.Run;
import dev.gatehouse.process.Ending;
import dev.gatehouse.process.Input;
import dev.gatehouse.process.ProcessResult;
import dev.gatehouse.process.ProcessSpec;
import dev.gatehouse.process.Processes;
import dev.gatehouse.redaction.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Carries out the commands of one gate: environment, limits, logs, redaction. Safe for several threads. */
final class ProcessRuns {
    private final Desk desk;
    private final GateFolders folders;
    private final Set<String> names;
    private final long deadline;
    private final AtomicInteger count = new AtomicInteger();

    /**
     * @param names of the variables that the gate gets in addition
     * @param deadline by {@link System#nanoTime}
     */
    ProcessRuns(Desk desk, GateFolders folders, Set<String> names, long deadline) {
        this.desk = desk;
        this.folders = folders;
        this.names = names;
        this.deadline = deadline;
    }

    /** Whether the gate ran anything. */
    boolean any() {
        return count.get() > 0;
    }

    Run run(Command command) throws IOException, InterruptedException {
        Path log = folders.evidence("run-" + count.incrementAndGet() + ".log");
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        Duration limit = left.compareTo(command.limit()) < 0 ? left : command.limit();
        if (limit.isZero() || limit.isNegative()) {
            return new Run(new Exit.TimedOut(), "", "", Files.writeString(log, ""), Duration.ZERO, List.of());
        }
        Map<String, String> environment = environment(command);
        if (!command.freshHome()) {
            return run(command, environment, log, limit);
        }
        try (FreshHome home = FreshHome.below(desk.ground().scratch())) {
            Map<String, String> fresh = home.in(environment);
            fresh.putAll(command.environment());
            return run(command, fresh, log, limit);
        }
    }

    private Run run(Command command, Map<String, String> environment, Path log, Duration limit)
            throws IOException, InterruptedException {
        ProcessSpec spec = ProcessSpec.of(command.argv(), command.directory(), environment, log, limit)
                .withGrace(desk.patience().process())
                .withInput(command.stdin().<Input>map(Input::text).orElse(Input.none()));
        try {
            return translate(Processes.run(spec));
        } finally {
            desk.redaction().scrubFile(log);
        }
    }

    private Map<String, String> environment(Command command) {
        Map<String, String> environment = new HashMap<>(desk.ground().environment());
        Map<String, String> ambient = desk.ground().ambient();
        for (String name : names) {
            String value = ambient.get(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
        environment.putAll(command.environment());
        return environment;
    }

    private Run translate(ProcessResult result) {
        Secrets secrets = desk.secrets();
        return new Run(
                exit(result.ending()),
                secrets.scrubTail(result.outTail()),
                secrets.scrubTail(result.errTail()),
                result.log(),
                result.took(),
                result.survivors().stream()
                        .map(survivor -> Clip.line("pid " + survivor.pid() + ": " + secrets.scrub(survivor.command())))
                        .toList());
    }

    private Exit exit(Ending ending) {
        if (ending instanceof Ending.Exited exited) {
            return new Exit.Code(exited.code());
        }
        if (ending instanceof Ending.NotStarted failed) {
            return new Exit.NotStarted(
                    Clip.text(desk.secrets().scrub(failed.failure().cause())),
                    Clip.text(desk.secrets().scrub(failed.failure().remedy())));
        }
        return new Exit.TimedOut();
    }
}
