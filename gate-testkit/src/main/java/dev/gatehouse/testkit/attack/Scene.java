package dev.gatehouse.testkit.attack;

import dev.gatehouse.testkit.GitSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Where a worker works, and everything that it can write.
 *
 * @param worker its clone of the target, on a branch of its own
 * @param home its home, which is also that of whoever starts the gate
 * @param environment that the gate is started with; a deed may add to it
 * @param outside an empty folder outside of every repository
 */
public record Scene(GitSandbox worker, Path home, Map<String, String> environment, Path outside) {

    /** Writes a file of the worker's tree. */
    public Scene write(String path, String text) throws IOException {
        worker.write(path, text);
        return this;
    }

    /** Replaces a text in a file of the worker's tree, which has to hold it. */
    public Scene edit(String path, String old, String fresh) throws IOException {
        String text = Files.readString(worker.path(path));
        if (!text.contains(old)) {
            throw new AssertionError(path + " does not hold " + old);
        }
        return write(path, text.replace(old, fresh));
    }

    /** Writes a program for {@code sh} outside of every repository. */
    public Path program(String name, String body) throws IOException {
        Path program = outside.resolve(name);
        Files.createDirectories(program.resolveSibling("."));
        Files.writeString(program, "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
