package dev.gatehouse.journal.jdbc;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Lets the changes of many threads share one transaction, and so one flush of the disk. The first thread in the queue
 * commits for all that have queued up behind it; while it does, the next group gathers. There is no thread of its own:
 * a lone writer pays for no hand-over, and nothing has to be stopped. The scheme is that of LevelDB's write queue
 * ({@code DBImpl::Write}).
 */
final class GroupCommit {
    private static final int MOST = 1_000;

    private final Consumer<List<Pending<?>>> committer;
    /** Guarded by itself; the first is at work or about to be. */
    private final Deque<Pending<?>> queue = new ArrayDeque<>();

    /**
     * @param committer commits a group, or makes its members fail; called by one thread at a time
     */
    GroupCommit(Consumer<List<Pending<?>>> committer) {
        this.committer = committer;
    }

    /** Has a change committed, and gives its answer. An interrupt stays pending until then. */
    <R> R submit(Change<R> change) throws IOException {
        Pending<R> mine = new Pending<>(change);
        synchronized (queue) {
            queue.addLast(mine);
        }
        awaitTurn(mine);
        if (!mine.isSettled()) {
            lead();
        }
        return mine.outcome();
    }

    private void awaitTurn(Pending<?> mine) {
        boolean interrupted = false;
        while (!mine.isSettled() && !isFirst(mine)) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isFirst(Pending<?> pending) {
        synchronized (queue) {
            return queue.peekFirst() == pending;
        }
    }

    private void lead() {
        List<Pending<?>> group = group();
        // Others depend on what this thread does now, and drivers give up their connection when they are interrupted.
        boolean interrupted = Thread.interrupted();
        try {
            committer.accept(group);
        } finally {
            synchronized (queue) {
                for (int i = 0; i < group.size(); i++) {
                    queue.removeFirst();
                }
                if (queue.peekFirst() != null) {
                    queue.peekFirst().wake();
                }
            }
            group.forEach(Pending::settle);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<Pending<?>> group() {
        synchronized (queue) {
            return new ArrayList<>(queue.stream().limit(MOST).toList());
        }
    }
}
