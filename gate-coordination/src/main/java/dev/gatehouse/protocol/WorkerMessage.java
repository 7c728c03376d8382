package dev.gatehouse.protocol;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a worker says to its manager. All texts are untrusted. */
public sealed interface WorkerMessage {

    /**
     * Answers the manager's hello.
     *
     * @param version the one that will be spoken; empty when none of those offered can be
     * @param versions all that the worker speaks, where it says so
     */
    record Hello(OptionalInt version, List<Integer> versions, String worker) implements WorkerMessage {
        public Hello {
            versions = List.copyOf(versions);
        }
    }

    /** Something about an assignment; it echoes task and epoch. */
    sealed interface AboutTask extends WorkerMessage {
        String task();

        long epoch();
    }

    /**
     * How it goes.
     *
     * @param text what is being done; may be empty
     * @param usage all that was spent on this assignment so far
     */
    record Progress(String task, long epoch, String text, Optional<Spent> usage, Optional<String> session)
            implements AboutTask {}

    /** Ends the assignment. */
    record Result(String task, long epoch, Status status, String claim, Optional<Spent> usage, Optional<String> session)
            implements AboutTask {}

    /** Ends the assignment: a person has to decide. */
    record Blocked(String task, long epoch, String evidence, Optional<Spent> usage, Optional<String> session)
            implements AboutTask {}

    /** Shows that the worker is alive. */
    record Heartbeat() implements WorkerMessage {}

    /**
     * A request to the provider failed and is tried again.
     *
     * @param status HTTP's; empty for a connection that failed
     */
    record Retry(int attempt, long delayMillis, OptionalInt status, String error) implements WorkerMessage {}

    /**
     * How much of the account's rate is left.
     *
     * @param level {@code allowed}, {@code warning} or {@code rejected}
     * @param resetsAt seconds since 1970
     */
    record RateLimit(String level, OptionalLong resetsAt, String window) implements WorkerMessage {}

    /** A message of a type that this version doesn't know; to be passed over. */
    record Unknown(String type) implements WorkerMessage {}

    /** How an assignment ended. */
    enum Status {
        COMPLETED,
        FAILED,
        CANCELLED
    }

    /** Amounts of money, tokens and turns; whoever reads them has to bring them within reason. */
    record Spent(double dollars, long tokens, int turns) {}
}
