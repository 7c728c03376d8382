package dev.gatehouse.testkit;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.Exit;
import dev.gatehouse.gate.Run;
import dev.gatehouse.process.Ending;
import dev.gatehouse.process.Input;
import dev.gatehouse.process.ProcessResult;
import dev.gatehouse.process.ProcessSpec;
import dev.gatehouse.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Really runs commands, under supervision and with a small environment, logging below a folder. */
final class RealProcesses implements Runner {
    private static final List<String> INHERITED = List.of("PATH", "HOME", "JAVA_HOME", "TMPDIR", "LANG", "SystemRoot");

    private final Path folder;

    RealProcesses(Path folder) {
        this.folder = folder;
    }

    @Override
    public Run run(Command command) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path log = Files.createTempFile(folder, "run", ".log");
        ProcessSpec spec =
                ProcessSpec.of(command.argv(), command.directory(), environment(command), log, command.limit());
        return toRun(Processes.run(
                command.stdin().map(text -> spec.withInput(Input.text(text))).orElse(spec)));
    }

    private Map<String, String> environment(Command command) throws IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().retainAll(INHERITED);
        if (command.freshHome()) {
            environment.put("HOME", Files.createTempDirectory(folder, "home").toString());
            environment.put("TMPDIR", Files.createTempDirectory(folder, "tmp").toString());
        }
        environment.putAll(command.environment());
        return environment;
    }

    private static Run toRun(ProcessResult result) {
        List<String> survivors = result.survivors().stream()
                .map(left -> left.pid() + " " + left.command())
                .toList();
        return new Run(
                exit(result.ending()), result.outTail(), result.errTail(), result.log(), result.took(), survivors);
    }

    private static Exit exit(Ending ending) {
        if (ending instanceof Ending.Exited exited) {
            return new Exit.Code(exited.code());
        }
        if (ending instanceof Ending.NotStarted not) {
            return new Exit.NotStarted(not.failure().cause(), not.failure().remedy());
        }
        return new Exit.TimedOut();
    }
}
