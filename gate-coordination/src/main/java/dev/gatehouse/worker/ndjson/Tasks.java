package dev.gatehouse.worker.ndjson;

import dev.gatehouse.protocol.ManagerMessage;
import dev.gatehouse.worker.Assignment;

/** Assignments as messages. */
final class Tasks {

    private Tasks() {}

    static ManagerMessage.Task of(Assignment assignment, boolean reply) {
        return new ManagerMessage.Task(
                assignment.task(),
                assignment.attempt(),
                assignment.epoch(),
                reply,
                assignment.prompt(),
                assignment.resume().map(resume -> new ManagerMessage.Resume(resume.session(), resume.prompt())),
                assignment.directory().toAbsolutePath().toString(),
                assignment.temp().toAbsolutePath().toString(),
                new ManagerMessage.Limits(
                        Math.max(1, assignment.limits().idle().toSeconds()),
                        Math.max(1, assignment.limits().total().toSeconds()),
                        assignment.limits().dollars(),
                        assignment.limits().tokens()));
    }
}
