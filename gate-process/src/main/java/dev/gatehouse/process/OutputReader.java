package dev.gatehouse.process;

import java.io.IOException;
import java.io.InputStream;

/** Reads the standard output of a command while it runs. */
@FunctionalInterface
public interface OutputReader<T> {

    /**
     * Called once, on a thread of the run. What is left unread on return is discarded; an exception ends the command
     * and reaches the caller of {@link Processes#stream}. The stream belongs to the run and ends with the command.
     */
    T read(InputStream output) throws IOException;
}
