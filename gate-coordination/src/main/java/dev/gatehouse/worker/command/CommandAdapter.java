package dev.gatehouse.worker.command;

import dev.gatehouse.process.LineBounds;
import dev.gatehouse.process.ProcessSpec;
import dev.gatehouse.worker.Assignment;
import dev.gatehouse.worker.RunningAttempt;
import dev.gatehouse.worker.WorkerAdapter;
import dev.gatehouse.worker.WorkerListener;
import dev.gatehouse.worker.attempt.AgentEnvironment;
import dev.gatehouse.worker.attempt.AttemptRecord;
import dev.gatehouse.worker.attempt.BlockedFile;
import dev.gatehouse.worker.attempt.ProcessAttempt;
import dev.gatehouse.worker.attempt.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs a command for each attempt. Exit code 0 means that it did the task, another that it couldn't, a signal that it
 * crashed; a file at {@link BlockedFile#VARIABLE} means that a person has to decide. It tells neither cost nor session.
 */
public final class CommandAdapter implements WorkerAdapter {

    /** Stands for the path of the prompt in an argument. */
    public static final String PLACEHOLDER = "{prompt}";

    /** Environment variable with the path of the prompt, when it comes in a file. */
    public static final String PROMPT_VARIABLE = "GATEHOUSE_PROMPT";

    private static final int TAIL_BYTES = 8 * 1024;
    private static final int LINE_BYTES = 64 * 1024;

    private final CommandOptions options;

    public CommandAdapter(CommandOptions options) {
        this.options = options;
    }

    @Override
    public RunningAttempt start(Assignment assignment, WorkerListener listener)
            throws IOException, InterruptedException {
        BlockedFile blocked = BlockedFile.prepare(assignment);
        Map<String, String> environment = AgentEnvironment.of(assignment);
        environment.put(BlockedFile.VARIABLE, blocked.path().toString());
        List<String> argv = options.argv();
        boolean byFile = options.delivery() == CommandOptions.Delivery.FILE;
        if (byFile) {
            Path prompt = Files.writeString(assignment.temp().resolve("prompt.md"), assignment.prompt());
            environment.put(PROMPT_VARIABLE, prompt.toString());
            argv = argv.stream()
                    .map(argument -> argument.replace(PLACEHOLDER, prompt.toString()))
                    .toList();
        }
        ProcessSpec spec = ProcessSpec.of(
                        argv,
                        assignment.directory(),
                        environment,
                        assignment.records().resolve("log.txt"),
                        assignment.limits().total())
                .withGrace(options.patience().grace())
                .withTailBytes(TAIL_BYTES);
        AttemptRecord record = new AttemptRecord(assignment, listener);
        return ProcessAttempt.start(
                spec,
                new LineBounds(LINE_BYTES, LineBounds.DEFAULT.maxUnsentBytes()),
                record,
                assignment.limits(),
                Transcript.open(assignment.records().resolve("transcript.txt")),
                new PlainDialect(byFile ? "" : assignment.prompt(), record, blocked),
                options.patience());
    }
}
