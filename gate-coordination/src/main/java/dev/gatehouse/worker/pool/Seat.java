package dev.gatehouse.worker.pool;

/**
 * A place for one worker at a time. Workers of a seat come and go; what is remembered of it, such as failures, stays.
 *
 * @param name unique within the pool
 * @param weight share of the tasks, where the balancing looks at it; from 1
 */
public record Seat(String name, int weight) {
    public Seat {
        if (name.isBlank() || weight < 1) {
            throw new IllegalArgumentException(
                    "a seat needs a name and a weight of 1 at least: " + name + ", " + weight);
        }
    }
}
