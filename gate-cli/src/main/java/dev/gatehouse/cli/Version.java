package dev.gatehouse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The version of this distribution, written by the build into a resource and, for a quick start, a file beside the jars. */
final class Version {
    private Version() {}

    /** @param home top folder of the distribution; empty when run from a class path */
    static String of(Optional<Path> home) {
        Path file = home.orElse(Path.of("")).resolve("lib").resolve("version");
        return home.isPresent() && Files.isRegularFile(file) ? inFile(file) : inResource();
    }

    private static String inFile(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Finding a resource opens jars, through classes that nothing else needs. */
    static String inResource() {
        try (InputStream in = Version.class.getResourceAsStream("version")) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("the version in the distribution cannot be read", e);
    }
}
