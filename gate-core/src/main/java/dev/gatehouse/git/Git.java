package dev.gatehouse.git;

import dev.gatehouse.process.Captured;
import dev.gatehouse.process.Command;
import dev.gatehouse.process.CommandException;
import dev.gatehouse.process.Input;
import dev.gatehouse.process.OutputReader;
import dev.gatehouse.process.Processes;
import dev.gatehouse.process.SpawnFailure;
import dev.gatehouse.process.Streamed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * The git program, hardened, run in a repository of ours. Immutable; safe for several threads.
 *
 * @param gitDir a bare repository that the gate made
 * @param directory where it runs
 * @param environment its whole environment
 * @param settings further {@code -c} settings
 */
record Git(Path gitDir, Path directory, Map<String, String> environment, List<String> settings) {
    /** Long enough for the first copy of a large history. */
    private static final Duration LIMIT = Duration.ofMinutes(30);

    /** Longer than any run: a conversation lasts as long as its run. */
    private static final Duration CONVERSATION = Duration.ofDays(7);

    private static final int MAX_OUTPUT = 1 << 30;

    static Git in(Path gitDir) {
        return new Git(gitDir, gitDir, Hardening.environment(gitDir), List.of());
    }

    /** With an index of ours and the files of a folder. */
    Git over(Path workTree, Path index) {
        Git git = with("GIT_WORK_TREE", workTree.toString()).with("GIT_INDEX_FILE", index.toString());
        return new Git(gitDir, workTree, git.environment, settings);
    }

    Git with(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new Git(gitDir, directory, more, settings);
    }

    Git withAll(Map<String, String> values) {
        Map<String, String> more = new HashMap<>(environment);
        more.putAll(values);
        return new Git(gitDir, directory, more, settings);
    }

    Git setting(String... keyValues) {
        List<String> more = new ArrayList<>(settings);
        more.addAll(List.of(keyValues));
        return new Git(gitDir, directory, environment, more);
    }

    /** The answer of a command that must succeed. */
    Captured ask(String... arguments) throws InterruptedException, IOException {
        return ask(Input.none(), arguments);
    }

    Captured ask(Input input, String... arguments) throws InterruptedException, IOException {
        Captured answer = attempt(input, arguments);
        if (answer.exitCode() != 0) {
            throw failed(arguments, answer.exitCode(), answer.errTail());
        }
        return answer;
    }

    /** The answer of a command that may fail. */
    Captured attempt(Input input, String... arguments) throws InterruptedException, IOException {
        try {
            return Processes.capture(command(input, arguments));
        } catch (CommandException e) {
            throw explained(e);
        }
    }

    /** Hands the output of a command that must succeed to a reader while it comes. */
    <T> T stream(Input input, OutputReader<T> reader, String... arguments) throws InterruptedException, IOException {
        return stream(command(input, arguments), reader, arguments);
    }

    /** Like {@link #stream}, for as long as the other side keeps asking. */
    <T> T converse(Input input, OutputReader<T> reader, String... arguments) throws InterruptedException, IOException {
        Command command = command(input, arguments).withLimit(CONVERSATION);
        return stream(command, reader, arguments);
    }

    private static <T> T stream(Command command, OutputReader<T> reader, String... arguments)
            throws InterruptedException, IOException {
        try {
            Streamed<T> answer = Processes.stream(command, reader);
            if (answer.exitCode() != 0) {
                throw failed(arguments, answer.exitCode(), answer.errTail());
            }
            return answer.value();
        } catch (CommandException e) {
            throw explained(e);
        }
    }

    private Command command(Input input, String... arguments) {
        List<String> words = Hardening.commandLine();
        for (String setting : settings) {
            words.add("-c");
            words.add(setting);
        }
        words.addAll(List.of(arguments));
        return Command.of(words, directory, environment)
                .withInput(input)
                .withLimit(LIMIT)
                .withMaxOutputBytes(MAX_OUTPUT);
    }

    private static RepositoryProblem failed(String[] arguments, int exitCode, String errors) {
        return new RepositoryProblem(
                RepositoryProblem.Kind.FAILED,
                "git " + arguments[0] + " ended with exit code " + exitCode + ".",
                "It says: " + errors.strip(),
                "Look at free disk space and permissions of the gate's state folder; 'gate gc' rebuilds what is damaged.");
    }

    /** What another thread ran into, for the caller's thread. */
    static IOException carriedOver(ExecutionException e) {
        if (e.getCause() instanceof RepositoryProblem problem) {
            throw problem;
        }
        return new IOException(e.getCause());
    }

    private static IOException explained(CommandException e) {
        SpawnFailure failure = e.failure().orElse(null);
        if (failure != null && failure.kind() == SpawnFailure.Kind.PROGRAM_NOT_FOUND) {
            throw new RepositoryProblem(
                    RepositoryProblem.Kind.NO_GIT,
                    "The program git was not found.",
                    failure.cause(),
                    "Install git 2.30 or newer, or put it on the PATH.");
        }
        return e;
    }
}
