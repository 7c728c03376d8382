package dev.gatehouse.task;

/**
 * A run's name: lower-case letters, digits and hyphens.
 *
 * @param name unique in its journal
 */
public record RunId(String name) {
    private static final String STREAM = "run/";

    /** @throws IllegalArgumentException if it could not be part of a stream's name or a file's */
    public RunId {
        Names.require("a run's name", name);
    }

    /** The stream of the journal that holds the run's own events. */
    public String stream() {
        return STREAM + name;
    }

    /** A task of this run. */
    public TaskId task(String task) {
        return new TaskId(this, task);
    }

    static boolean owns(String stream) {
        return stream.startsWith(STREAM);
    }

    static RunId of(String stream) {
        return new RunId(stream.substring(STREAM.length()));
    }

    @Override
    public String toString() {
        return name;
    }
}
