package dev.gatehouse.worker.attempt;

import dev.gatehouse.process.Line;
import dev.gatehouse.process.ProcessResult;

/** How one kind of agent is spoken with. Called by one thread at a time. */
public interface Dialect {

    /** Says what has to be said first. */
    void begin(Speaker speaker);

    /**
     * Takes a line from standard output. What it means goes into the {@link AttemptRecord}; a conclusion drawn there ends the
     * conversation.
     */
    void heard(Line line, Speaker speaker);

    /** What the attempt comes to when the process has ended without a conclusion. */
    Conclusion ended(ProcessResult result);

    /** Where lines to the process go. */
    interface Speaker {
        /** Queues a line. What the process doesn't read is bounded; what finds no room is lost, and the attempt runs into its limits. */
        void say(String line);

        /** Ends the process's input after what was said. */
        void fallSilent();
    }
}
