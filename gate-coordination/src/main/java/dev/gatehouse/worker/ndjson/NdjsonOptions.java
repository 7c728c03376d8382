package dev.gatehouse.worker.ndjson;

import dev.gatehouse.worker.attempt.Patience;
import java.util.List;

/**
 * How a worker that speaks the protocol is started.
 *
 * @param argv program and arguments, never read by a shell
 */
public record NdjsonOptions(List<String> argv, Patience patience) {

    public NdjsonOptions {
        argv = List.copyOf(argv);
        if (argv.isEmpty()) {
            throw new IllegalArgumentException("a worker needs at least the name of a program");
        }
    }

    public static NdjsonOptions of(List<String> argv) {
        return new NdjsonOptions(argv, Patience.DEFAULT);
    }
}
