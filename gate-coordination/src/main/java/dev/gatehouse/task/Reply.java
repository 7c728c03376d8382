package dev.gatehouse.task;

import java.util.List;

/**
 * What became of a command.
 *
 * @param <S> what it was given to
 * @param <E> what may happen to that
 */
public sealed interface Reply<S, E> {
    /**
     * It was carried out and is durable; by this call, or by an earlier one with the same id.
     *
     * @param now how things stand
     * @param events what happened on account of it; empty if an earlier call did it
     */
    record Done<S, E>(S now, List<E> events) implements Reply<S, E> {
        public Done {
            events = List.copyOf(events);
        }
    }

    /** It was not, and nothing was journalled. */
    record Refused<S, E>(Refusal refusal) implements Reply<S, E> {}
}
