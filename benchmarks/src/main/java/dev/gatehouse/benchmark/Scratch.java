package dev.gatehouse.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that goes with the benchmark, and what is written into it. */
record Scratch(Path folder) implements AutoCloseable {
    /** 256 bytes. */
    static final String DATA = "{\"text\":\"" + "x".repeat(245) + "\"}";

    static Scratch make(String name) throws IOException {
        return new Scratch(Files.createTempDirectory(name));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
