package dev.gatehouse.cli;

import dev.gatehouse.manager.Coordination;
import dev.gatehouse.report.ExitCode;
import dev.gatehouse.task.TaskCommand;
import dev.gatehouse.task.TaskId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gate cancel}. */
@Command(name = "cancel", description = "Calls a task off; a worker that is at it is ended within a second.")
final class CancelCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private RunPlace place = new RunPlace();

    @Parameters(paramLabel = "TASK", description = "A task of the newest run, or RUN/TASK.")
    private String name = "";

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "no longer wanted", description = "Why.")
    private String reason = "";

    CancelCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        String by = RunPlace.person(context);
        try (Coordination coordination = place.open(context)) {
            TaskId id = RunPlace.task(coordination, name);
            coordination.apply(id, TaskCommand.cancel(by, reason));
            context.terminal().out().println("Cancelled " + id + ".");
        }
        return ExitCode.ACCEPTED.code();
    }
}
