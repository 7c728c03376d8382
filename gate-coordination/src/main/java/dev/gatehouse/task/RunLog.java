package dev.gatehouse.task;

import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Recorded;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** For runs what {@link TaskLog} is for tasks. Safe for several threads and processes. */
public final class RunLog {
    private final Streams<Run, RunEvent> streams;

    /** @param clock gives events their time */
    public RunLog(Journal journal, InstantSource clock) {
        this.streams = new Streams<>(journal, clock, RunForms.ALL, Run::after);
    }

    /**
     * The run as the journal has it.
     *
     * @throws UnreadableEventException if a newer version wrote it
     */
    public Optional<Run> load(RunId id) throws IOException {
        return streams.load(id.stream());
    }

    /**
     * Carries a command out, once.
     *
     * @param commandId unique for ever, such as a UUID; the caller keeps it for a repetition after a failure
     */
    public Reply<Run, RunEvent> execute(RunId id, String commandId, RunCommand command) throws IOException {
        return streams.execute(id.stream(), commandId, command::on);
    }

    /**
     * Reads an event of a run; empty for events of other streams.
     *
     * @throws UnreadableEventException if it cannot be read
     */
    public static Optional<RunEvent> read(Recorded recorded) {
        return run(recorded).map(id -> RunForms.ALL.decode(recorded).event());
    }

    /** The run that an event belongs to; empty for events of other streams. */
    public static Optional<RunId> run(Recorded recorded) {
        return RunId.owns(recorded.stream()) ? Optional.of(RunId.of(recorded.stream())) : Optional.empty();
    }
}
