package dev.gatehouse.cli;

import dev.gatehouse.manager.Coordination;
import dev.gatehouse.report.ExitCode;
import dev.gatehouse.task.Run;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gate status}. */
@Command(name = "status", description = "Shows how a run and its tasks stand; the newest run unless one is named.")
final class StatusCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private RunPlace place = new RunPlace();

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "The run's name.")
    private @Nullable String name;

    @Option(names = "--all", description = "Every run, the oldest first.")
    private boolean all;

    StatusCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        StatusTable table = new StatusTable(context.terminal().out());
        try (Coordination coordination = place.open(context)) {
            List<Run> runs = all ? coordination.runs() : List.of(RunPlace.run(coordination, Optional.ofNullable(name)));
            for (Run run : runs) {
                table.print(run, coordination.tasks(run));
            }
        }
        return ExitCode.ACCEPTED.code();
    }
}
