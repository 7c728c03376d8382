package dev.gatehouse.task;

import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Recorded;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The only way from a command to the journal. Safe for several threads, and for several processes on one journal: who
 * comes second decides anew on what the first has done. An {@link IOException} is the journal's and means that nothing
 * is known to have been written; the same command with the same id may be given again.
 */
public final class TaskLog {
    private final Streams<Task, TaskEvent> streams;

    /** @param clock gives events their time */
    public TaskLog(Journal journal, InstantSource clock) {
        this.streams = new Streams<>(journal, clock, TaskForms.ALL, Task::after);
    }

    /**
     * The task as the journal has it.
     *
     * @throws UnreadableEventException if a newer version wrote it
     */
    public Optional<Task> load(TaskId id) throws IOException {
        return streams.load(id.stream());
    }

    /**
     * Carries a command out, once: when one with this id was carried out already, nothing more happens and the answer
     * is {@link Reply.Done}.
     *
     * @param commandId unique for ever, such as a UUID; the caller keeps it for a repetition after a failure
     */
    public Reply<Task, TaskEvent> execute(TaskId id, String commandId, TaskCommand command) throws IOException {
        return streams.execute(id.stream(), commandId, task -> answer(command.on(task)));
    }

    /**
     * Reads an event of a task; empty for events of other streams.
     *
     * @throws UnreadableEventException if it cannot be read
     */
    public static Optional<TaskEvent> read(Recorded recorded) {
        return task(recorded).map(id -> TaskForms.ALL.decode(recorded).event());
    }

    /** The task that an event belongs to; empty for events of other streams. */
    public static Optional<TaskId> task(Recorded recorded) {
        return TaskId.owns(recorded.stream()) ? Optional.of(TaskId.of(recorded.stream())) : Optional.empty();
    }

    /**
     * The task after an event of its stream.
     *
     * @param before null before the first
     * @throws UnreadableEventException if the event cannot be read
     */
    public static Task after(@Nullable Task before, Recorded recorded) {
        EventForms.Told<TaskEvent> told = TaskForms.ALL.decode(recorded);
        return Task.after(before, told.event(), told.at());
    }

    private static Streams.Command.Answer<TaskEvent> answer(Ruling ruling) {
        if (ruling instanceof Ruling.Denied denied) {
            return new Streams.Command.Answer<>(List.of(), denied.refusal());
        }
        return new Streams.Command.Answer<>(((Ruling.Granted) ruling).events(), null);
    }
}
