package dev.gatehouse.cli;

import dev.gatehouse.report.ExitCode;
import dev.gatehouse.runner.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gate blocked}: for workers. */
@Command(
        name = "blocked",
        description = {
            "Says that a person has to decide before this task can go on, and why. For workers in an attempt.",
            "The attempt isn't counted as failed, and the task waits for an answer."
        })
final class BlockedCommand implements Callable<Integer> {
    /** Names the file that the manager looks for; it stands in the attempt's own folder. */
    private static final String VARIABLE = "GATEHOUSE_BLOCKED";

    private static final int MOST_BYTES = 64 * 1024;

    private final Context context;

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--evidence",
            required = true,
            paramLabel = "FILE",
            description =
                    "What a person has to know to decide: the question, what was tried, what was found. At most 64"
                            + " KiB.")
    private String evidence = "";

    BlockedCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, Problem {
        String named = context.surroundings().environment().getOrDefault(VARIABLE, "");
        if (named.isEmpty()) {
            throw new Problem(
                    VARIABLE + " is not set: this is no attempt at a task.",
                    "Run it from within a worker that a manager started.");
        }
        Path target = Path.of(named);
        Path draft = target.resolveSibling(target.getFileName() + ".draft");
        Files.write(draft, read());
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        context.terminal().out().println("Noted. End your work now: a person decides how to go on.");
        return ExitCode.ACCEPTED.code();
    }

    private byte[] read() throws IOException, Problem {
        Path file = place.directory(context).resolve(evidence);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Problem(
                        file + " has more than 64 KiB.", "Say what matters, and name the files with the rest.");
            }
            if (new String(bytes, StandardCharsets.UTF_8).isBlank()) {
                throw new Problem(file + " says nothing.", "Write down what a person has to decide, and why.");
            }
            return bytes;
        }
    }
}
