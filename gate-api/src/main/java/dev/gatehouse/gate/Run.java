package dev.gatehouse.gate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What became of a {@link Command}. Secrets that the gate {@linkplain GateContext#conceal concealed} are gone from the
 * texts and the log.
 *
 * @param exit how it ended
 * @param outTail the end of its standard output, bounded
 * @param errTail the end of its standard error, bounded
 * @param log both, on disk, bounded; outside the judged tree
 * @param took wall time
 * @param survivors processes that outlived it, described for people; they were ended
 */
public record Run(Exit exit, String outTail, String errTail, Path log, Duration took, List<String> survivors) {
    public Run {
        survivors = List.copyOf(survivors);
    }
}
