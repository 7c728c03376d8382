package dev.gatehouse.worker.pool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Who waits for a worker, in order. Guarded by the pool's lock. */
final class Backlog<W> {
    private final Deque<Waiting<W>> waiting = new ArrayDeque<>();
    private final int limit;

    /** One who waits; no two are alike. */
    static final class Waiting<W> {
        final String session;
        final Consumer<Slot<W>> handOver;
        final Runnable sentAway;

        /**
         * One in line.
         *
         * @param session what should stay with one worker; empty text for none
         * @param handOver told which slot it is
         * @param sentAway told that there will be none
         */
        Waiting(String session, Consumer<Slot<W>> handOver, Runnable sentAway) {
            this.session = session;
            this.handOver = handOver;
            this.sentAway = sentAway;
        }
    }

    Backlog(int limit) {
        this.limit = limit;
    }

    boolean add(Waiting<W> who) {
        return waiting.size() < limit && waiting.add(who);
    }

    /** For one who had a turn in vain. */
    void addFirst(Waiting<W> who) {
        waiting.addFirst(who);
    }

    boolean remove(Waiting<W> who) {
        return waiting.remove(who);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    Waiting<W> next() {
        return waiting.getFirst();
    }

    void clear() {
        waiting.forEach(each -> each.sentAway.run());
        waiting.clear();
    }

    int size() {
        return waiting.size();
    }
}
