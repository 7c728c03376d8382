package dev.gatehouse.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The reports that a check leaves.
 *
 * @param folder that holds them
 */
record Reports(Path folder) {

    /** Beside the other outputs of the build. */
    static Reports in(Path output) {
        return new Reports(output.resolve("gatehouse"));
    }

    /** The verdict, for programs. */
    Path verdict() {
        return folder.resolve("verdict.json");
    }

    /** The verdict, for people. */
    Path text() {
        return folder.resolve("report.txt");
    }

    /** Removes those of an earlier build, so that what is found afterwards is of this one. */
    void clear() throws IOException {
        Files.deleteIfExists(verdict());
        Files.deleteIfExists(text());
    }

    /** Whether the runner came to a verdict. */
    boolean exist() {
        return Files.isRegularFile(verdict());
    }
}
