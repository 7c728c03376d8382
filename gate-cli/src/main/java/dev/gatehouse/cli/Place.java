package dev.gatehouse.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command works: the option that all of them share. */
final class Place {
    @Option(
            names = {"-C", "--directory"},
            paramLabel = "DIR",
            defaultValue = "",
            description = "Work as if started in this folder.")
    private String directory = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    Path directory(Context context) {
        return context.surroundings().workingDirectory().resolve(directory).normalize();
    }
}
