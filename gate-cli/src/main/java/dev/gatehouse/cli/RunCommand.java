package dev.gatehouse.cli;

import dev.gatehouse.manager.Coordination;
import dev.gatehouse.manager.Following;
import dev.gatehouse.manager.Manager;
import dev.gatehouse.manager.plan.Plan;
import dev.gatehouse.manager.plan.PlanFile;
import dev.gatehouse.report.ExitCode;
import dev.gatehouse.runner.Check;
import dev.gatehouse.runner.Problem;
import dev.gatehouse.task.Run;
import dev.gatehouse.task.RunEvent;
import dev.gatehouse.task.RunId;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskState;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gate run}. */
@Command(
        name = "run",
        description = {
            "Has workers carry out the tasks of a plan; what they hand in is judged, and what is good is integrated.",
            "Exits with 0 when every task is accepted, 1 when one was given up, 4 at a limit, 5 when a person is needed."
        },
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private static final String BRANCHES = "refs/heads/";

    private final Context context;

    @Mixin
    private RunPlace place = new RunPlace();

    @Parameters(arity = "0..1", paramLabel = "TASKS.yaml", description = "The plan. Default: TASKS.yaml where you are.")
    private @Nullable Path file;

    @Option(
            names = "--resume",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "RUN",
            description = "Go on with a run that was stopped or killed; without a name, with the newest.")
    private @Nullable String resume;

    @Option(
            names = "--integration",
            paramLabel = "BRANCH",
            defaultValue = "gatehouse/integration",
            description =
                    "The branch that accepted work goes to; nobody may have it checked out. Default: ${DEFAULT-VALUE}")
    private String integration = "";

    @Option(
            names = "--target",
            paramLabel = "REF",
            description = "Where the policy is and the work starts from. Default: the one `gate init` recorded.")
    private @Nullable String target;

    @Option(
            names = "--approve",
            description =
                    "Write the plan down and wait: `gate run --resume` starts it once a person has run `gate answer`.")
    private boolean approve;

    RunCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        if (resume != null && file != null) {
            throw new Problem("a run that is resumed has its plan already", "Leave " + file + " out.");
        }
        try (Coordination coordination = place.open(context)) {
            RunId id = resume == null ? planned(coordination) : resumed(coordination, resume);
            PrintStream out = context.terminal().out();
            if (approve && resume == null) {
                out.println("Planned as " + id + "; nothing has started. `gate answer " + id + "` lets it start.");
                return ExitCode.NEEDS_PERSON.code();
            }
            out.println("Run " + id);
            out.flush();
            return carryOut(coordination, id).code();
        }
    }

    private RunId planned(Coordination coordination) throws Exception {
        Path folder = context.surroundings().workingDirectory();
        Path path = folder.resolve(file == null ? Path.of(PlanFile.NAME) : file);
        if (!Files.isRegularFile(path)) {
            throw new Problem(
                    "there is no plan " + path, "Name one: gate run TASKS.yaml. docs/tasks-format.md shows its form.");
        }
        Plan plan = PlanFile.read(path);
        String ref = integration.startsWith("refs/") ? integration : BRANCHES + integration;
        return coordination.plan(plan, ref, Optional.ofNullable(target), approve);
    }

    private static RunId resumed(Coordination coordination, String name) throws Exception {
        return RunPlace.run(coordination, name.isEmpty() ? Optional.empty() : Optional.of(name))
                .spec()
                .id();
    }

    private ExitCode carryOut(Coordination coordination, RunId id) throws Exception {
        Check check = new Check(context.distribution().installation());
        Manager manager =
                coordination.manager(id, new CommitJudge(check, place.place().directory(context)));
        PrintStream out = context.terminal().out();
        Run run;
        try (Stop stop = Stop.ofThisThread();
                Following following = coordination.follow(id, new RunLines(out))) {
            run = manager.run(id);
        }
        List<Task> tasks = coordination.tasks(run);
        new StatusTable(out).print(run, tasks);
        return code(run, tasks);
    }

    private static ExitCode code(Run run, List<Task> tasks) {
        if (run.ending().isEmpty()) {
            return ExitCode.INTERRUPTED;
        }
        if (run.ending().get() == RunEvent.Ending.LIMIT) {
            return ExitCode.LIMIT_REACHED;
        }
        if (tasks.stream().anyMatch(task -> task.state() == TaskState.NEEDS_PERSON)) {
            return ExitCode.NEEDS_PERSON;
        }
        return run.ending().get() == RunEvent.Ending.COMPLETED ? ExitCode.ACCEPTED : ExitCode.REJECTED;
    }
}
