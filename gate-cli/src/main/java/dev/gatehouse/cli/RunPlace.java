package dev.gatehouse.cli;

import dev.gatehouse.manager.Coordination;
import dev.gatehouse.manager.ManagerException;
import dev.gatehouse.runner.Problem;
import dev.gatehouse.task.Run;
import dev.gatehouse.task.RunId;
import dev.gatehouse.task.TaskId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which repository's runs, kept in which journal: what the commands about runs share. */
final class RunPlace {
    @Mixin
    private Place place = new Place();

    @Option(
            names = "--journal",
            paramLabel = "PATH|URL",
            description = "Where runs are journalled: a file, or jdbc:postgresql://… Default: the repository's own.")
    private @Nullable String journal;

    Place place() {
        return place;
    }

    Coordination open(Context context) throws IOException, InterruptedException {
        return Coordination.open(
                place.directory(context), context.surroundings().environment(), Optional.ofNullable(journal));
    }

    /** The run of that name, or the newest. */
    static Run run(Coordination coordination, Optional<String> name) throws IOException, Problem, ManagerException {
        if (name.isPresent()) {
            return coordination.run(id(name.get()));
        }
        List<Run> runs = coordination.runs();
        if (runs.isEmpty()) {
            throw new Problem("there is no run yet", "`gate run TASKS.yaml` begins one.");
        }
        return runs.get(runs.size() - 1);
    }

    /** A task as a user names it: {@code TASK} of the newest run, or {@code RUN/TASK}. */
    static TaskId task(Coordination coordination, String name) throws IOException, Problem, ManagerException {
        int slash = name.indexOf('/');
        Run run = run(coordination, slash < 0 ? Optional.empty() : Optional.of(name.substring(0, slash)));
        String task = name.substring(slash + 1);
        if (!run.spec().tasks().contains(task)) {
            throw new Problem(
                    "the run " + run.spec().id() + " has no task '" + task + "'",
                    "It has: " + String.join(", ", run.spec().tasks()) + ".");
        }
        return run.spec().id().task(task);
    }

    static RunId id(String name) throws Problem {
        try {
            return new RunId(name);
        } catch (IllegalArgumentException e) {
            throw new Problem("'" + name + "' is no name of a run", "`gate status --all` lists them.");
        }
    }

    /** Who a person is, as far as the environment says. */
    static String person(Context context) throws Problem {
        if (context.surroundings().underAgent()) {
            throw new Problem(
                    "this is a person's decision, and a coding agent's environment is set here",
                    "Ask the person whom you work for to run it.");
        }
        return context.surroundings().environment().getOrDefault("USER", System.getProperty("user.name"));
    }
}
