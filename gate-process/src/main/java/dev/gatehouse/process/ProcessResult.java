package dev.gatehouse.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a supervised run came to. All output is untrusted text, decoded as UTF-8 with replacement.
 *
 * @param outTail the end of standard output, at most {@link ProcessSpec#tailBytes()} bytes of it
 * @param errTail the end of standard error, likewise
 * @param log the file holding both streams as they came
 * @param logTruncated the log lacks output: it reached its maximum, or somebody kept the pipe open past the end
 * @param outputBytes how much was written to both streams together
 * @param took wall time from start to exit
 * @param survivors processes that the program left behind, or that outlived the grace; all were killed
 */
public record ProcessResult(
        Ending ending,
        String outTail,
        String errTail,
        Path log,
        boolean logTruncated,
        long outputBytes,
        Duration took,
        List<Survivor> survivors) {

    public ProcessResult {
        survivors = List.copyOf(survivors);
    }

    /** Whether the program ended by itself with code 0. */
    public boolean succeeded() {
        return ending instanceof Ending.Exited exited && exited.code() == 0;
    }
}
