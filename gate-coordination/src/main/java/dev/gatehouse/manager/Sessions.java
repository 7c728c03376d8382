package dev.gatehouse.manager;

import dev.gatehouse.task.Attempt;
import dev.gatehouse.task.Task;
import java.util.Optional;

/** Which of an agent's sessions may be taken up again. */
final class Sessions {
    private Sessions() {}

    /** The last attempt's, if the same worker made it: another would not find it. */
    static Optional<String> resumable(Task task, DeclaredWorker worker) {
        return task.attempt()
                .filter(attempt -> attempt.worker().equals(worker.name()))
                .flatMap(Attempt::session);
    }
}
