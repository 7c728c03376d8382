package dev.gatehouse.testkit.worker;

import java.io.IOException;
import java.util.Optional;

/** How a worker speaks with its manager. */
interface Voice {

    /** The next task; empty when there is none and the worker should leave. */
    Optional<Task> listen() throws IOException;

    void progress(Task task, String text);

    void heartbeat();

    /** Tells all that was spent so far. The amounts are written as they are, numbers or not. */
    void spent(Task task, String dollars, String tokens);

    /** The provider refused, and the request is tried again. */
    void retry(int attempt, String delayMillis, int status);

    /** The account's rate is used up until a second since 1970. */
    void rateLimit(String resetsAt);

    void completed(Task task, String claim);

    void failed(Task task, String claim);

    /** Takes the honest way out. */
    void blocked(Task task, String evidence) throws IOException;

    /** The line that {@link #completed} would write, for those who want to spoil it; empty where there is none. */
    String resultLine(Task task, String claim);

    /** A message that says what is being done, likewise. */
    String progressLine(Task task, String text);
}
