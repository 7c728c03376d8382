package dev.gatehouse.cli;

import dev.gatehouse.manager.Coordination;
import dev.gatehouse.report.ExitCode;
import dev.gatehouse.runner.Problem;
import dev.gatehouse.task.Attempt;
import dev.gatehouse.task.Run;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskCommand;
import dev.gatehouse.task.TaskId;
import dev.gatehouse.task.TaskState;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gate dead-letters}. */
@Command(
        name = "dead-letters",
        description = "Tasks that were given up, kept whole: look at them, try them again, or drop them.")
final class DeadLettersCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private RunPlace place = new RunPlace();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "list|show|replay|discard",
            defaultValue = "list",
            description = "What to do. Default: ${DEFAULT-VALUE}")
    private Action action = Action.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "RUN/TASK", description = "Which one.")
    private @Nullable String name;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What the next attempt is told.")
    private String note = "";

    DeadLettersCommand(Context context) {
        this.context = context;
    }

    /** What to do. */
    enum Action {
        LIST,
        SHOW,
        REPLAY,
        DISCARD
    }

    @Override
    public Integer call() throws Exception {
        try (Coordination coordination = place.open(context)) {
            if (action == Action.LIST) {
                list(coordination);
                return ExitCode.ACCEPTED.code();
            }
            if (name == null) {
                throw new Problem("which one?", "`gate dead-letters` lists them.");
            }
            TaskId id = RunPlace.task(coordination, name);
            switch (action) {
                case SHOW -> show(coordination, id);
                case REPLAY -> {
                    coordination.apply(id, TaskCommand.replay(RunPlace.person(context), note));
                    out().println(id + " is planned again. `gate run --resume " + id.run() + "` goes on.");
                }
                default -> {
                    coordination.apply(id, TaskCommand.cancel(RunPlace.person(context), "dead letter discarded"));
                    out().println("Discarded " + id + ".");
                }
            }
        }
        return ExitCode.ACCEPTED.code();
    }

    private PrintStream out() {
        return context.terminal().out();
    }

    private void list(Coordination coordination) throws Exception {
        int count = 0;
        for (Run run : coordination.runs()) {
            for (Task task : coordination.tasks(run)) {
                if (task.state() == TaskState.DEAD_LETTERED) {
                    out().println(task.id() + "  " + task.attempts().size() + " attempts, "
                            + task.spent().dollars() + "; " + Complaints.printable(task.reason()));
                    count++;
                }
            }
        }
        if (count == 0) {
            out().println("There are no dead letters.");
        }
    }

    private void show(Coordination coordination, TaskId id) throws Exception {
        Task task = coordination.tasks(coordination.run(id.run())).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
        out().println(id + ": " + task.spec().title() + " (" + task.state().word() + ")");
        out().println(Complaints.printable(task.reason()));
        out().println();
        out().println("Prompt:");
        task.spec().prompt().lines().forEach(line -> out().println("  " + Complaints.printable(line)));
        for (Attempt attempt : task.attempts()) {
            out().println();
            out().println("Attempt " + attempt.number() + " by " + attempt.worker() + ": "
                    + attempt.outcome().map(outcome -> outcome.word()).orElse("unfinished") + ", "
                    + attempt.spent().dollars() + ", " + attempt.spent().time().toSeconds() + " s");
            attempt.message().lines().limit(20).forEach(line -> out().println("  " + Complaints.printable(line)));
            attempt.work().ifPresent(work -> out().println("  handed in " + work.commit()));
            attempt.judgement()
                    .ifPresent(judgement -> out().println("  verdict " + judgement.verdict() + ": "
                            + judgement.decision() + ", " + judgement.findings().size() + " in the way"));
            out().println("  records " + coordination.records(id).resolve(String.valueOf(attempt.epoch())));
        }
    }
}
