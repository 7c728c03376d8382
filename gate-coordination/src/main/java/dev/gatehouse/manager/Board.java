package dev.gatehouse.manager;

import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Recorded;
import dev.gatehouse.task.Dollars;
import dev.gatehouse.task.Spent;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskEvent;
import dev.gatehouse.task.TaskId;
import dev.gatehouse.task.TaskLog;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tasks of a run as the journal has them, kept up to date event by event: what a step costs does not grow with the
 * number of tasks. For one thread.
 */
final class Board {
    private static final int BATCH = 1000;

    private final Journal journal;
    private final Map<String, TaskId> streams = new HashMap<>();
    private final Map<TaskId, Task> tasks = new HashMap<>();
    private long position;
    private long micros;
    private long tokens;
    private Duration time = Duration.ZERO;

    Board(Journal journal, List<TaskId> ids) {
        this.journal = journal;
        ids.forEach(id -> streams.put(id.stream(), id));
    }

    /** Reads what is new, and says which tasks that concerns, in the order in which they changed. */
    Set<TaskId> catchUp() throws IOException {
        Set<TaskId> changed = new LinkedHashSet<>();
        List<Recorded> batch;
        do {
            batch = journal.readAll(position, BATCH);
            for (Recorded recorded : batch) {
                TaskId id = streams.get(recorded.stream());
                if (id != null) {
                    apply(id, recorded);
                    changed.remove(id);
                    changed.add(id);
                }
                position = recorded.position();
            }
        } while (batch.size() == BATCH);
        return changed;
    }

    private void apply(TaskId id, Recorded recorded) {
        Optional<TaskEvent> event = TaskLog.read(recorded);
        if (event.isPresent()) {
            Task before = tasks.get(id);
            Task after = Task.after(before, event.get(), recorded.at());
            tasks.put(id, after);
            count(before == null ? Spent.NONE : before.spent(), after.spent());
        }
    }

    /** A task's cost never shrinks. */
    private void count(Spent before, Spent after) {
        micros += after.dollars().micros() - before.dollars().micros();
        tokens += after.tokens() - before.tokens();
        time = time.plus(after.time()).minus(before.time());
    }

    /** Empty for a task that is not planned yet. */
    Optional<Task> task(TaskId id) {
        return Optional.ofNullable(tasks.get(id));
    }

    /** By all tasks. */
    Spent spent() {
        return new Spent(new Dollars(micros), tokens, time);
    }
}
