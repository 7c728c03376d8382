package dev.gatehouse.manager;

/** Told at every side effect, so that a test can end the process right there. */
@FunctionalInterface
public interface Failpoints {
    /** Does nothing. */
    Failpoints NONE = point -> {};

    /** A side effect. */
    enum Point {
        /** An event is about to be written. */
        BEFORE_APPEND,
        /** An event is durable, and nobody has acted on it. */
        AFTER_APPEND,
        /** A workspace was made. */
        WORKSPACE_MADE,
        /** A worker process was started. */
        WORKER_STARTED,
        /** A worker has ended. */
        WORKER_ENDED,
        /** A submission's tree is in the gate's repository. */
        SNAPSHOT_TAKEN,
        /** Its commit is. */
        COMMIT_KEPT,
        /** A verdict is durable in the gate's store and not in the journal. */
        JUDGED,
        /** The intent to move the ref is durable. */
        BEFORE_REF_MOVED,
        /** The ref was moved. */
        AFTER_REF_MOVED,
        /** A workspace is about to be removed. */
        BEFORE_CLEANUP,
        /** A workspace was removed. */
        AFTER_CLEANUP
    }

    /** A side effect is reached. */
    void reach(Point point);
}
