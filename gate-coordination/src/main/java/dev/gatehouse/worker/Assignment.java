package dev.gatehouse.worker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * One attempt at a task, as it is given to a worker.
 *
 * @param task identity of the task
 * @param attempt which try it is, from 1
 * @param epoch the fencing number that the answer has to carry
 * @param prompt all that a worker has to know which knows nothing yet; becomes standard input or a message, never an
 *     argument
 * @param resume the session to go on with, where the adapter can and the session still exists; else {@code prompt} is used
 * @param directory the work tree, the working directory of a process of its own
 * @param home existing folder for the agent's configuration, never shared with another worker
 * @param temp existing folder for temporary files
 * @param records existing folder of this attempt alone for transcript and log; overwritten, owned by the caller
 * @param environment the whole environment, before the adapter takes out what its agent must not inherit
 */
public record Assignment(
        String task,
        int attempt,
        long epoch,
        String prompt,
        Optional<Resume> resume,
        Path directory,
        Path home,
        Path temp,
        Path records,
        Map<String, String> environment,
        AttemptLimits limits) {

    /** The longest prompt, in UTF-16 units; more belongs into files that the prompt names. */
    public static final int MAX_PROMPT = 1024 * 1024;

    public Assignment {
        if (task.isBlank() || prompt.isBlank()) {
            throw new IllegalArgumentException("an assignment needs a task and a prompt");
        }
        if (prompt.length() > MAX_PROMPT) {
            throw new IllegalArgumentException("a prompt may have " + MAX_PROMPT + " characters, but this one has "
                    + prompt.length() + ": put what is long into a file and name it");
        }
        if (attempt < 1 || epoch < 1) {
            throw new IllegalArgumentException(
                    "attempts and epochs count from 1: attempt " + attempt + ", epoch " + epoch);
        }
        environment = Map.copyOf(environment);
    }

    /**
     * An agent's earlier session.
     *
     * @param session as {@link AttemptResult#session()} told it
     * @param prompt what is said to an agent that remembers, such as the findings alone
     */
    public record Resume(String session, String prompt) {}

    /** Names what is done where; the prompt is long and values of the environment may be secrets. */
    @Override
    public String toString() {
        return "Assignment[" + task + ", attempt " + attempt + ", epoch " + epoch + " in " + directory + "]";
    }
}
