package dev.gatehouse.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Fingerprints of programs, without running them. */
public final class Tools {
    private static final String ABSENT = "absent";

    private Tools() {}

    /**
     * Real path, size and time of change of the program that a name stands for, or that there is none. Never fails and
     * starts nothing.
     *
     * @param name a bare name, looked up in {@code path}, or an absolute path
     * @param path folders to look in, as in the variable PATH
     */
    public static String fingerprint(String name, String path) {
        return candidates(name, path)
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst()
                .flatMap(Tools::describe)
                .orElse(ABSENT);
    }

    /** Whether the name stands for a file of the judged tree rather than for one of this machine's. */
    public static boolean liesInTree(String name) {
        return (name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0)
                && !parse(name).map(Path::isAbsolute).orElse(false);
    }

    private static Stream<Path> candidates(String name, String path) {
        Optional<Path> program = parse(name);
        if (program.isEmpty() || name.isEmpty() || liesInTree(name)) {
            return Stream.empty();
        }
        if (program.get().isAbsolute()) {
            return program.stream();
        }
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> parse(folder).stream())
                .map(folder -> folder.resolve(program.get()));
    }

    private static Optional<Path> parse(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> describe(Path program) {
        try {
            Path real = program.toRealPath();
            BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
            return Optional.of(real + " " + attributes.size() + " "
                    + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
