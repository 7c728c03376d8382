package dev.gatehouse.journal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A read model over all events: the state of a {@link Fold} and the position that it has come to. Starts from the fold's
 * snapshot where there is one. Safe for several threads; {@link #state} never waits for a catch-up in progress.
 *
 * @param <S> the state
 */
public final class Projection<S> {
    private static final int AT_ONCE = 1_000;

    private final Journal journal;
    private final Fold<S> fold;
    private final Object turn = new Object();
    private volatile Reached<S> reached;

    private record Reached<S>(S state, long position) {}

    private Projection(Journal journal, Fold<S> fold, Reached<S> reached) {
        this.journal = journal;
        this.fold = fold;
        this.reached = reached;
    }

    /** A projection that has caught up with the journal, from its snapshot if there is one. */
    public static <S> Projection<S> open(Journal journal, Fold<S> fold) throws IOException {
        Optional<Snapshot> kept = journal.snapshot(fold.name(), fold.version());
        Reached<S> from = kept.isPresent()
                ? new Reached<>(fold.decode(kept.get().data()), kept.get().position())
                : new Reached<>(fold.empty(), 0);
        Projection<S> projection = new Projection<>(journal, fold, from);
        projection.catchUp();
        return projection;
    }

    /** A projection that was folded from the first event on, whatever snapshots there are. */
    public static <S> Projection<S> rebuild(Journal journal, Fold<S> fold) throws IOException {
        Projection<S> projection = new Projection<>(journal, fold, new Reached<>(fold.empty(), 0));
        projection.catchUp();
        return projection;
    }

    /** The state as of the last catch-up. */
    public S state() {
        return reached.state();
    }

    /** Position of the last event that is in the state; 0 for none. */
    public long position() {
        return reached.position();
    }

    /** Applies what the journal has gained, and gives the state. */
    public S catchUp() throws IOException {
        synchronized (turn) {
            List<Recorded> events;
            do {
                events = journal.readAll(reached.position(), AT_ONCE);
                S state = reached.state();
                long position = reached.position();
                for (Recorded event : events) {
                    state = fold.apply(state, event);
                    position = event.position();
                }
                reached = new Reached<>(state, position);
            } while (events.size() == AT_ONCE);
            return reached.state();
        }
    }

    /** Keeps the state in the journal, so that the next {@link #open} starts from here. */
    public void checkpoint() throws IOException {
        Reached<S> now = reached;
        journal.keep(new Snapshot(fold.name(), fold.version(), now.position(), fold.encode(now.state())));
    }
}
