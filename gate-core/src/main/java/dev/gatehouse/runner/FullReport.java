package dev.gatehouse.runner;

import dev.gatehouse.report.Format;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The report that is always written, for those who were told less. */
final class FullReport {
    private static final String NAME = "report.txt";

    private FullReport() {}

    static Optional<Path> place(Path evidence) {
        return Optional.of(evidence.resolve(NAME));
    }

    static boolean isIn(Path evidence) {
        return Files.exists(evidence.resolve(NAME));
    }

    static void write(CheckResult result, Path evidence) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(evidence.resolve(NAME))) {
            Format.HUMAN.write(result.verdict(), result.context(), out);
        }
    }
}
