package dev.gatehouse.task;

import java.util.List;

/** What a command comes to, given the task as it stands. */
sealed interface Ruling {
    /**
     * It is done, and this has happened.
     *
     * @param events at least one
     */
    record Granted(List<TaskEvent> events) implements Ruling {
        public Granted {
            events = List.copyOf(events);
        }
    }

    /** It is not done, and nothing happened. */
    record Denied(Refusal refusal) implements Ruling {}

    static Ruling grant(TaskEvent... events) {
        return new Granted(List.of(events));
    }

    static Ruling deny(Refusal.Cause cause, String reason) {
        return new Denied(new Refusal(cause, reason));
    }
}
