package dev.gatehouse.worker.attempt;

import dev.gatehouse.worker.Assignment;
import dev.gatehouse.worker.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The honest way out of a worker that speaks no protocol: a file in the attempt's temporary folder, named by an environment
 * variable, where it says what a person has to decide ({@code gate blocked --evidence FILE} writes it).
 */
public final class BlockedFile {

    /** Environment variable that names the file. */
    public static final String VARIABLE = "GATEHOUSE_BLOCKED";

    private static final int MOST_BYTES = 64 * 1024;

    private final Path file;

    private BlockedFile(Path file) {
        this.file = file;
    }

    /** Takes away what an earlier attempt left there. */
    public static BlockedFile prepare(Assignment assignment) throws IOException {
        Path file = assignment.temp().resolve("blocked.md");
        Files.deleteIfExists(file);
        return new BlockedFile(file);
    }

    public Path path() {
        return file;
    }

    /** What the attempt comes to when the worker used it; empty when it didn't. Only a regular file counts, and 64 KiB of it. */
    public Optional<Conclusion> conclusion() {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            String evidence = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return Optional.of(
                    Conclusion.of(Outcome.NEEDS_PERSON, "The worker says that a person has to decide.", evidence));
        } catch (IOException e) {
            return Optional.of(Conclusion.of(
                    Outcome.NEEDS_PERSON,
                    "The worker says that a person has to decide; why can't be read: " + e.getMessage()));
        }
    }
}
