package dev.gatehouse.manager;

import dev.gatehouse.task.Attempt;
import dev.gatehouse.task.Task;

/** Messages of the commits that are made of workers' trees. */
final class Trailers {
    private Trailers() {}

    static String submission(Task task, Attempt attempt) {
        return task.spec().title() + "\n\n" + trailers(task, attempt);
    }

    static String merge(Task task, Attempt attempt) {
        return "Merge '" + task.spec().title() + "'\n\n" + trailers(task, attempt);
    }

    private static String trailers(Task task, Attempt attempt) {
        return "Gatehouse-Run: " + task.id().run().name()
                + "\nGatehouse-Task: " + task.id().task()
                + "\nGatehouse-Attempt: " + attempt.number()
                + "\nGatehouse-Worker: " + attempt.worker()
                + "\n";
    }
}
