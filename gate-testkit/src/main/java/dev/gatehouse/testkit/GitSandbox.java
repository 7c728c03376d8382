package dev.gatehouse.testkit;

import dev.gatehouse.process.Captured;
import dev.gatehouse.process.Command;
import dev.gatehouse.process.Processes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real Git repository with a working tree, for tests. Its git knows no configuration of the machine, and commits carry
 * a fixed author and time. A command that fails fails the test.
 */
public final class GitSandbox {
    private final Path root;
    private final Map<String, String> environment;

    private GitSandbox(Path root) {
        this.root = root;
        this.environment = new HashMap<>(Map.of(
                "PATH", System.getenv("PATH"),
                "HOME", root.toString(),
                "LC_ALL", "C.UTF-8",
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_AUTHOR_NAME", "Worker",
                "GIT_AUTHOR_EMAIL", "worker@example.org",
                "GIT_COMMITTER_NAME", "Worker",
                "GIT_COMMITTER_EMAIL", "worker@example.org"));
        environment.put("GIT_AUTHOR_DATE", "2026-01-01T00:00:00Z");
        environment.put("GIT_COMMITTER_DATE", "2026-01-01T00:00:00Z");
    }

    /** A new repository without commits, on branch {@code main}. */
    public static GitSandbox create(Path root) throws IOException {
        GitSandbox sandbox = new GitSandbox(Files.createDirectories(root).toRealPath());
        sandbox.git("init", "-q", "-b", "main");
        return sandbox;
    }

    /** A repository that is there already, such as a linked worktree. */
    public static GitSandbox at(Path root) throws IOException {
        return new GitSandbox(root.toRealPath());
    }

    /** A clone of this repository; options such as {@code --depth=1} come first. */
    public GitSandbox cloneTo(Path folder, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("clone", "-q"));
        words.addAll(List.of(options));
        words.addAll(List.of("file://" + root, folder.toString()));
        git(words.toArray(String[]::new));
        return at(folder);
    }

    /** Top folder of the working tree, real path. */
    public Path root() {
        return root;
    }

    /** A path in the working tree. */
    public Path path(String relative) {
        return root.resolve(relative);
    }

    /** Writes a file, with the folders above it. */
    public GitSandbox write(String relative, String text) throws IOException {
        return write(relative, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file, with the folders above it. */
    public GitSandbox write(String relative, byte[] bytes) throws IOException {
        Path file = root.resolve(relative);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    /** Commits everything that git would add, and returns the commit's full name. */
    public String commit(String message) throws IOException {
        git("add", "-A");
        git("commit", "-q", "--allow-empty", "-m", message);
        return head();
    }

    /** The full name of HEAD's commit. */
    public String head() throws IOException {
        return git("rev-parse", "HEAD");
    }

    /** Runs git in the repository and returns what it printed, without the last line end. */
    public String git(String... arguments) throws IOException {
        List<String> words = new ArrayList<>(
                List.of("git", "-c", "protocol.file.allow=always", "-c", "gc.auto=0", "-c", "core.quotePath=false"));
        words.addAll(List.of(arguments));
        Captured answer = capture(words);
        if (answer.exitCode() != 0) {
            throw new AssertionError("git " + String.join(" ", arguments) + " ended with " + answer.exitCode() + ": "
                    + answer.errTail());
        }
        return answer.text().stripTrailing();
    }

    private Captured capture(List<String> words) throws IOException {
        try {
            return Processes.capture(Command.of(words, root, environment));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git ran", e);
        }
    }
}
