package dev.gatehouse.task;

/**
 * A task's name within its run.
 *
 * @param task lower-case letters, digits and hyphens; unique in the run
 */
public record TaskId(RunId run, String task) {
    private static final String STREAM = "task/";

    /** @throws IllegalArgumentException if it could not be part of a stream's name or a file's */
    public TaskId {
        Names.require("a task's name", task);
    }

    /** The stream of the journal that holds the task's events. */
    public String stream() {
        return STREAM + run.name() + "/" + task;
    }

    static boolean owns(String stream) {
        return stream.startsWith(STREAM);
    }

    static TaskId of(String stream) {
        int slash = stream.lastIndexOf('/');
        return new TaskId(new RunId(stream.substring(STREAM.length(), slash)), stream.substring(slash + 1));
    }

    @Override
    public String toString() {
        return run + "/" + task;
    }
}
