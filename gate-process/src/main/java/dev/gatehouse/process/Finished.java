package dev.gatehouse.process;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a started job went.
 *
 * @param drained both streams were read to their end
 * @param refusal why a drain wanted no more, null when it took all
 */
record Finished(
        boolean timedOut,
        int exitCode,
        Duration took,
        List<Survivor> survivors,
        boolean drained,
        @Nullable Exception refusal) {}
