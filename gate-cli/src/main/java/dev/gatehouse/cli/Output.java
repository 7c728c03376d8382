package dev.gatehouse.cli;

import dev.gatehouse.report.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is written where.
 *
 * @param format what is printed; empty leaves it to who is reading
 * @param files further reports
 * @param color when output is coloured
 */
record Output(Optional<Format> format, List<ToFile> files, ColorChoice color) {
    /** What is printed when nobody says otherwise. */
    static final Output DEFAULT = new Output(Optional.empty(), List.of(), ColorChoice.AUTO);

    Output {
        files = List.copyOf(files);
    }

    /**
     * A report to a file.
     *
     * @param format of the report
     * @param file where, seen from the working directory
     */
    record ToFile(Format format, Path file) {}

    /** What is printed to this reader. */
    Format printed(Surroundings surroundings) {
        return format.orElseGet(() -> surroundings.underAgent() ? Format.AGENT : Format.HUMAN);
    }
}
