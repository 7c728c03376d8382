package dev.gatehouse.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A folder to run things in, and short ways to say what. */
record Shell(Path folder) {

    static final Map<String, String> ENVIRONMENT = Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C");

    ProcessSpec argv(String... argv) {
        return ProcessSpec.of(List.of(argv), folder, ENVIRONMENT, folder.resolve("run.log"), Duration.ofSeconds(60));
    }

    ProcessSpec sh(String script) {
        return argv("sh", "-c", script);
    }

    ProcessSpec sh(String script, Duration limit) {
        return ProcessSpec.of(List.of("sh", "-c", script), folder, ENVIRONMENT, folder.resolve("run.log"), limit);
    }

    Command command(String... argv) {
        return Command.of(List.of(argv), folder, ENVIRONMENT);
    }

    Path script(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8), "rwxr-xr-x");
    }

    Path file(String name, byte[] content, String permissions) {
        try {
            Path file = folder.resolve(name);
            Files.write(file, content);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name)).strip();
    }

    long pid(String name) throws IOException {
        return Long.parseLong(read(name));
    }
}
