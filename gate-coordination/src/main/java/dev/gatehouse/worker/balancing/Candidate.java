package dev.gatehouse.worker.balancing;

/** A worker as balancing sees it. What it says may change between two calls. */
public interface Candidate {
    /** Names the worker, the same as long as it is a candidate; unique among them. */
    String id();

    /** How much more it gets than one with weight 1, where a strategy looks at it; 1 or more. */
    int weight();

    /** Tasks that it has now. */
    int inFlight();

    /** Whether it may be given a task now. */
    boolean isAvailable();
}
