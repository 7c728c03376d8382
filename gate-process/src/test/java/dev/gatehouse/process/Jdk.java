package dev.gatehouse.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** A JDK that is like the running one but for its helper; most of it are links, which closing takes away. */
record Jdk(Path home) implements AutoCloseable {

    /** These find the JDK by where they lie. */
    private static final Set<String> COPIED = Set.of("java", "libjli.so", "libjvm.so");

    static Jdk withoutHelper(Path to) throws IOException {
        Path from = Path.of(System.getProperty("java.home"));
        Files.createDirectories(to.resolve("lib/server"));
        Files.createDirectories(to.resolve("bin"));
        Files.createSymbolicLink(to.resolve("conf"), from.resolve("conf"));
        Files.copy(from.resolve("bin/java"), to.resolve("bin/java"));
        copy(from.resolve("lib"), to.resolve("lib"));
        copy(from.resolve("lib/server"), to.resolve("lib/server"));
        return new Jdk(to);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isSymbolicLink).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                Path copy = to.resolve(name);
                if (COPIED.contains(name)) {
                    Files.copy(file, copy);
                } else if (!name.equals("jspawnhelper") && !name.equals("server")) {
                    Files.createSymbolicLink(copy, file);
                }
            }
        }
    }
}
