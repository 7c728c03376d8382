package dev.gatehouse.testkit;

import dev.gatehouse.gate.Exit;
import dev.gatehouse.gate.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Results of processes that never ran, for a {@link Runner} made by hand. */
public final class Runs {
    private Runs() {}

    /** It ended with that code and printed that; the log on disk holds the output. */
    public static Run exited(int code, String output) {
        return of(new Exit.Code(code), output);
    }

    /** It was ended at its time limit after printing that. */
    public static Run timedOut(String output) {
        return of(new Exit.TimedOut(), output);
    }

    /** It could not be started. */
    public static Run notStarted(String cause, String remedy) {
        return of(new Exit.NotStarted(cause, remedy), "");
    }

    private static Run of(Exit exit, String output) {
        return new Run(exit, output, "", log(output), Duration.ofMillis(1), List.of());
    }

    private static Path log(String output) {
        try {
            Path log = Files.createTempFile("gate-run", ".log");
            log.toFile().deleteOnExit();
            return Files.writeString(log, output);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a log to the temporary folder", e);
        }
    }
}
