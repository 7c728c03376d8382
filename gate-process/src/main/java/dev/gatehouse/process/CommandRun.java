package dev.gatehouse.process;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One run of a short trusted command: everything but an exit with all output read is an exception. */
final class CommandRun {

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final int TAIL_BYTES = 16 * 1024;

    private final Command command;
    private final Tail err = new Tail(TAIL_BYTES);

    CommandRun(Command command) {
        this.command = command;
    }

    Captured capture() throws InterruptedException, CommandException {
        Gathered output = new Gathered(command.maxOutputBytes());
        Finished finished = finish(Drain.into(output));
        if (output.exceeded()) {
            throw failed(
                    CommandException.Reason.TOO_MUCH_OUTPUT,
                    " wrote more than " + command.maxOutputBytes() + " bytes, which is all that was asked for.",
                    null);
        }
        if (finished.refusal() != null) {
            throw failed(
                    CommandException.Reason.OUTPUT_LOST,
                    ": " + finished.refusal().getMessage(),
                    null);
        }
        return new Captured(finished.exitCode(), output.bytes(), err.text());
    }

    <T> Streamed<T> stream(OutputReader<T> reader) throws InterruptedException, IOException {
        Reading<T> reading = new Reading<>(reader);
        Finished finished = finish(reading);
        return new Streamed<>(finished.exitCode(), reading.result(), err.text());
    }

    private Finished finish(Drain out) throws InterruptedException, CommandException {
        Finished finished;
        try {
            finished = Supervision.of(job(out));
        } catch (NotStartedException e) {
            SpawnFailure failure = e.failure();
            throw failed(
                    CommandException.Reason.NOT_STARTED,
                    " did not start. " + failure.cause() + " " + failure.remedy(),
                    failure);
        }
        if (finished.timedOut()) {
            throw failed(CommandException.Reason.TIMED_OUT, " did not end within " + command.limit() + ".", null);
        }
        if (!finished.drained()) {
            throw failed(CommandException.Reason.OUTPUT_LOST, " left its output open in another process.", null);
        }
        return finished;
    }

    private Job job(Drain out) {
        return new Job(
                command.argv(),
                command.directory(),
                command.environment(),
                command.input(),
                command.limit(),
                GRACE,
                Grouping.NONE,
                out,
                Drain.into(err));
    }

    private CommandException failed(CommandException.Reason reason, String what, @Nullable SpawnFailure failure) {
        return new CommandException(reason, String.join(" ", command.argv()) + what, failure);
    }
}
