package dev.gatehouse.journal;

/**
 * How a read model comes from events: an empty state, and what each event makes of it. Pure: the same events always give
 * the same state.
 *
 * @param <S> the state; immutable, because readers keep it while the next event is applied
 */
public interface Fold<S> {
    /** Names its snapshots in the journal. */
    String name();

    /** From 1; raised whenever {@link #apply} or the form of the state changes, so that older snapshots are dropped. */
    int version();

    S empty();

    /** The state after an event. Types that it does not care about leave the state as it is. */
    S apply(S state, Recorded event);

    /** The state as text, for a snapshot. */
    String encode(S state);

    /** What {@link #encode} gave, as a state again. */
    S decode(String data);
}
