package dev.gatehouse.manager;

import dev.gatehouse.task.Outcome;

/** What a worker's end means for its task. */
final class Outcomes {
    private Outcomes() {}

    static Outcome of(dev.gatehouse.worker.Outcome outcome) {
        return switch (outcome) {
            case COMPLETED, NEEDS_PERSON -> Outcome.COMPLETED;
            case FAILED -> Outcome.FAILED;
            case PROTOCOL_ERROR -> Outcome.PROTOCOL_ERROR;
            case CRASHED -> Outcome.CRASHED;
            case IDLE_TIMEOUT -> Outcome.IDLE_TIMEOUT;
            case TOTAL_TIMEOUT -> Outcome.TOTAL_TIMEOUT;
            case BUDGET_EXCEEDED -> Outcome.BUDGET_EXCEEDED;
            case OVERLOADED -> Outcome.RATE_LIMITED;
            case CANCELLED -> Outcome.CANCELLED;
            case NOT_STARTED -> Outcome.SPAWN_FAILURE;
        };
    }
}
