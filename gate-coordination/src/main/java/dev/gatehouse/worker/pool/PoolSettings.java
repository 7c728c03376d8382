package dev.gatehouse.worker.pool;

import java.time.Duration;

/**
 * How long workers live and when one is not trusted any more.
 *
 * @param warm workers that are started ahead and wait
 * @param maxTasks after which a worker is replaced; 1 for workers that take one task each
 * @param maxAge after which it is replaced, when it has no task
 * @param maxResidentBytes of its process tree, above which it is replaced when it has no task: what leaks is ended before it
 *     costs the machine
 * @param maxSilence of a worker without a task, heartbeats included, after which it is taken for dead
 * @param failures in a row that put a seat into quarantine
 * @param quarantine how long the first lasts; each that follows without a success in between lasts twice as long
 * @param maxQuarantine how long any lasts at most
 * @param backlog tasks that may wait for a worker
 */
public record PoolSettings(
        int warm,
        int maxTasks,
        Duration maxAge,
        long maxResidentBytes,
        Duration maxSilence,
        int failures,
        Duration quarantine,
        Duration maxQuarantine,
        int backlog) {
    /** For agents that work for minutes. */
    public static final PoolSettings DEFAULT = new PoolSettings(
            0,
            20,
            Duration.ofHours(1),
            2L << 30,
            Duration.ofMinutes(2),
            3,
            Duration.ofMinutes(1),
            Duration.ofMinutes(30),
            1_000);

    public PoolSettings {
        if (warm < 0 || maxTasks < 1 || maxResidentBytes < 1 || failures < 1 || backlog < 1) {
            throw new IllegalArgumentException(
                    "a pool needs bounds above nothing: warm " + warm + ", maxTasks " + maxTasks + ", maxResidentBytes "
                            + maxResidentBytes + ", failures " + failures + ", backlog " + backlog);
        }
        if (!isPositive(maxAge) || !isPositive(maxSilence) || !isPositive(quarantine)) {
            throw new IllegalArgumentException("times of a pool are longer than nothing: maxAge " + maxAge
                    + ", maxSilence " + maxSilence + ", quarantine " + quarantine);
        }
    }

    /** The same with workers started ahead. */
    public PoolSettings warm(int workers) {
        return new PoolSettings(
                workers, maxTasks, maxAge, maxResidentBytes, maxSilence, failures, quarantine, maxQuarantine, backlog);
    }

    /** The same with another number of tasks for each worker. */
    public PoolSettings maxTasks(int tasks) {
        return new PoolSettings(
                warm, tasks, maxAge, maxResidentBytes, maxSilence, failures, quarantine, maxQuarantine, backlog);
    }

    /** The same with another number of tasks that may wait. */
    public PoolSettings backlog(int tasks) {
        return new PoolSettings(
                warm, maxTasks, maxAge, maxResidentBytes, maxSilence, failures, quarantine, maxQuarantine, tasks);
    }

    private static boolean isPositive(Duration time) {
        return !time.isZero() && !time.isNegative();
    }
}
