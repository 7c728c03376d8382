package dev.gatehouse.worker.claude;

import dev.gatehouse.process.LineBounds;
import dev.gatehouse.process.ProcessSpec;
import dev.gatehouse.worker.Assignment;
import dev.gatehouse.worker.AttemptLimits;
import dev.gatehouse.worker.RunningAttempt;
import dev.gatehouse.worker.WorkerAdapter;
import dev.gatehouse.worker.WorkerEvent;
import dev.gatehouse.worker.WorkerListener;
import dev.gatehouse.worker.attempt.AttemptRecord;
import dev.gatehouse.worker.attempt.BlockedFile;
import dev.gatehouse.worker.attempt.ProcessAttempt;
import dev.gatehouse.worker.attempt.Transcript;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Runs Claude Code, headless, for each attempt. Its {@code result} message ends an attempt, not its exit. A session is
 * resumed where the assignment names one; when it is gone, a new one is begun with the whole prompt.
 */
public final class ClaudeAdapter implements WorkerAdapter {

    private static final int TAIL_BYTES = 8 * 1024;

    private final ClaudeOptions options;

    public ClaudeAdapter(ClaudeOptions options) {
        this.options = options;
    }

    @Override
    public RunningAttempt start(Assignment assignment, WorkerListener listener)
            throws IOException, InterruptedException {
        Optional<Assignment.Resume> resume = assignment.resume();
        if (resume.isEmpty()) {
            AttemptRecord record = new AttemptRecord(assignment, listener);
            ClaudeDialect dialect = new ClaudeDialect(assignment.prompt(), record, options, blocked(assignment));
            return run(assignment, assignment.limits(), record, dialect, Optional.empty(), "");
        }
        return resumed(assignment, resume.get(), listener);
    }

    private RunningAttempt resumed(Assignment assignment, Assignment.Resume resume, WorkerListener listener)
            throws IOException, InterruptedException {
        AttemptRecord record = new AttemptRecord(assignment, listener);
        ClaudeDialect dialect = new ClaudeDialect(resume.prompt(), record, options, blocked(assignment));
        RunningAttempt first =
                run(assignment, assignment.limits(), record, dialect, Optional.of(resume.session()), "-resumed");
        return new ResumedAttempt(first, dialect::sessionLost, spent -> {
            listener.heard(new WorkerEvent.SessionLost(resume.session()));
            AttemptRecord afresh = new AttemptRecord(assignment, listener);
            AttemptLimits left = left(assignment.limits(), spent.took());
            ClaudeDialect whole = new ClaudeDialect(assignment.prompt(), afresh, options, blocked(assignment));
            return run(assignment, left, afresh, whole, Optional.empty(), "");
        });
    }

    private static AttemptLimits left(AttemptLimits limits, Duration spent) {
        Duration left = limits.total().minus(spent);
        Duration least = Duration.ofMillis(1);
        return new AttemptLimits(
                limits.idle(), left.compareTo(least) < 0 ? least : left, limits.dollars(), limits.tokens());
    }

    private static BlockedFile blocked(Assignment assignment) throws IOException {
        return BlockedFile.prepare(assignment);
    }

    private RunningAttempt run(
            Assignment assignment,
            AttemptLimits limits,
            AttemptRecord record,
            ClaudeDialect dialect,
            Optional<String> session,
            String suffix)
            throws IOException, InterruptedException {
        ProcessSpec spec = ProcessSpec.of(
                        ClaudeCommand.argv(options, assignment, session),
                        assignment.directory(),
                        ClaudeCommand.environment(options, assignment, dialect.blocked()),
                        assignment.records().resolve("log" + suffix + ".txt"),
                        limits.total())
                .withGrace(options.patience().grace())
                .withTailBytes(TAIL_BYTES);
        Transcript transcript = Transcript.open(assignment.records().resolve("transcript" + suffix + ".txt"));
        return ProcessAttempt.start(spec, LineBounds.DEFAULT, record, limits, transcript, dialect, options.patience());
    }
}
