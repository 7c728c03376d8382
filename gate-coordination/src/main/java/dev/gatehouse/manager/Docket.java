package dev.gatehouse.manager;

import dev.gatehouse.task.Refusal;
import dev.gatehouse.task.Reply;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskCommand;
import dev.gatehouse.task.TaskEvent;
import dev.gatehouse.task.TaskId;
import dev.gatehouse.task.TaskLog;
import java.io.IOException;
import java.util.UUID;

/** One task: how it stands, and the only way to change that. Every change is durable before it is seen here. */
final class Docket {
    private final TaskLog log;
    private final TaskId id;
    private final Failpoints failpoints;

    Docket(TaskLog log, TaskId id, Failpoints failpoints) {
        this.log = log;
        this.id = id;
        this.failpoints = failpoints;
    }

    TaskId id() {
        return id;
    }

    Task task() throws IOException {
        return log.load(id).orElseThrow(() -> new IOException("the journal no longer holds the task " + id));
    }

    /**
     * Changes the task.
     *
     * @throws RefusedException if it may not be; somebody else changed it first, such as a person who cancelled it
     */
    Task apply(TaskCommand command) throws IOException {
        failpoints.reach(Failpoints.Point.BEFORE_APPEND);
        Reply<Task, TaskEvent> reply = log.execute(id, UUID.randomUUID().toString(), command);
        failpoints.reach(Failpoints.Point.AFTER_APPEND);
        if (reply instanceof Reply.Refused<Task, TaskEvent> refused) {
            throw new RefusedException(command.name(), refused.refusal());
        }
        return ((Reply.Done<Task, TaskEvent>) reply).now();
    }

    /** A command that the task did not allow. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        RefusedException(String command, Refusal refusal) {
            super(command + ": " + refusal.reason());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
