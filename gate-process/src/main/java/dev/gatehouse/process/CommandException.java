package dev.gatehouse.process;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command gave no answer: it could not start, took too long, or said more than was asked for. */
public final class CommandException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Reason {
        NOT_STARTED,
        TIMED_OUT,
        TOO_MUCH_OUTPUT,
        /** Not all of it could be read: somebody else kept the pipe open, or it broke. */
        OUTPUT_LOST
    }

    private final Reason reason;
    private final transient @Nullable SpawnFailure failure;

    CommandException(Reason reason, String message, @Nullable SpawnFailure failure) {
        super(message);
        this.reason = reason;
        this.failure = failure;
    }

    public Reason reason() {
        return reason;
    }

    /** Why it could not start, for {@link Reason#NOT_STARTED}. */
    public Optional<SpawnFailure> failure() {
        return Optional.ofNullable(failure);
    }
}
