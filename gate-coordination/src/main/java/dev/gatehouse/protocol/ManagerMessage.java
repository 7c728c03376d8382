package dev.gatehouse.protocol;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a manager says to a worker. */
public sealed interface ManagerMessage {

    /** Says which versions of the protocol may be spoken; the first message of all. */
    record Hello(List<Integer> versions, String manager) implements ManagerMessage {
        public Hello {
            versions = List.copyOf(versions);
        }
    }

    /**
     * Gives an assignment.
     *
     * @param task identity of the task
     * @param epoch the fencing number, to be echoed
     * @param reply whether messages about it are wanted; without, the worker does it and says nothing
     * @param directory the work tree, absolute
     * @param temp a folder for temporary files, absolute
     */
    record Task(
            String task,
            int attempt,
            long epoch,
            boolean reply,
            String prompt,
            Optional<Resume> resume,
            String directory,
            String temp,
            Limits limits)
            implements ManagerMessage {}

    /**
     * An earlier session of the worker's agent.
     *
     * @param prompt what to say to an agent that remembers, in place of the task's prompt
     */
    record Resume(String session, String prompt) {}

    /** What an assignment may take. */
    record Limits(long idleSeconds, long totalSeconds, BigDecimal dollars, long tokens) {}

    /** Takes an assignment back; the worker answers with a result when it has stopped. */
    record Cancel(String task, long epoch) implements ManagerMessage {}

    /** Asks the worker to leave. The end of its input means the same. */
    record Shutdown() implements ManagerMessage {}
}
