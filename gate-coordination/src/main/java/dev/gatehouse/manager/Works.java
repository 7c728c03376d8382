package dev.gatehouse.manager;

import dev.gatehouse.task.Attempt;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskId;
import java.util.List;
import java.util.Optional;

/** What attempts handed in. */
final class Works {
    private Works() {}

    /** The last work of the task that counts. */
    static Optional<Attempt.Work> last(Task task) {
        List<Attempt> attempts = task.live();
        for (int i = attempts.size() - 1; i >= 0; i--) {
            if (attempts.get(i).work().isPresent()) {
                return attempts.get(i).work();
            }
        }
        return Optional.empty();
    }

    /** The name under which the gate's repository keeps an attempt's commits. */
    static String name(TaskId id, long epoch) {
        return id.run().name() + "/" + id.task() + "/" + epoch;
    }
}
