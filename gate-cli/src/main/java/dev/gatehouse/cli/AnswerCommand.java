package dev.gatehouse.cli;

import dev.gatehouse.manager.Coordination;
import dev.gatehouse.report.ExitCode;
import dev.gatehouse.runner.Problem;
import dev.gatehouse.task.Run;
import dev.gatehouse.task.RunState;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskCommand;
import dev.gatehouse.task.TaskId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gate answer}. */
@Command(
        name = "answer",
        description = {
            "Lets go on what waits for a person. For people, not for agents.",
            "A planned run may start. A task is told the answer, or has its work judged again as it is."
        })
final class AnswerCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private RunPlace place = new RunPlace();

    @Parameters(paramLabel = "RUN|TASK", description = "A planned run, a task of the newest run, or RUN/TASK.")
    private String name = "";

    @Option(names = "--text", paramLabel = "TEXT", description = "What the next attempt at the task is told.")
    private @Nullable String text;

    @Option(
            names = "--judge-again",
            description =
                    "Have the work at hand judged again: after `gate approve`, or when gates can do their work again.")
    private boolean judgeAgain;

    AnswerCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        String by = RunPlace.person(context);
        try (Coordination coordination = place.open(context)) {
            Optional<Run> planned = coordination.runs().stream()
                    .filter(run -> run.spec().id().name().equals(name) && run.state() == RunState.PLANNED)
                    .findFirst();
            if (planned.isPresent()) {
                coordination.approve(planned.get().spec().id(), by);
                context.terminal().out().println("Approved. `gate run --resume " + name + "` starts it.");
            } else {
                answer(coordination, RunPlace.task(coordination, name), by);
            }
        }
        return ExitCode.ACCEPTED.code();
    }

    private void answer(Coordination coordination, TaskId id, String by) throws Exception {
        if (judgeAgain == (text != null)) {
            throw new Problem(
                    "say what " + id + " is to go on with",
                    "--text TEXT tells the next attempt something; --judge-again has its work judged as it is.");
        }
        TaskCommand command = text == null ? TaskCommand.approve(by, "as it is") : TaskCommand.answer(by, text);
        Task task = coordination.apply(id, command);
        context.terminal()
                .out()
                .println(id + " is " + task.state().word() + ". `gate run --resume` goes on, if no manager is at it.");
    }
}
