package dev.gatehouse.journal.jdbc;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A change, the thread that waits for it, and in the end its answer. */
final class Pending<R> {
    private final Change<R> change;
    private final Thread waiting = Thread.currentThread();
    private @Nullable R answer;
    private @Nullable RuntimeException refusal;
    private @Nullable IOException failure;
    private volatile boolean settled;

    Pending(Change<R> change) {
        this.change = change;
    }

    /** Does the change; what comes out of it counts once it is {@link #settle settled}. */
    void apply(WriteSession session) throws SQLException {
        answer = null;
        refusal = null;
        try {
            answer = change.apply(session);
        } catch (IllegalArgumentException e) {
            refusal = e;
        }
    }

    void fail(IOException why) {
        failure = why;
    }

    boolean hasFailed() {
        return failure != null;
    }

    void settle() {
        settled = true;
        wake();
    }

    boolean isSettled() {
        return settled;
    }

    void wake() {
        if (waiting != Thread.currentThread()) {
            LockSupport.unpark(waiting);
        }
    }

    /** The answer, for the thread that waited. */
    R outcome() throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (refusal != null) {
            throw refusal;
        }
        if (answer == null) {
            throw new IllegalStateException("a change without an answer");
        }
        return answer;
    }
}
