package dev.gatehouse.samples;

import dev.gatehouse.testkit.GitSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A sample as a repository of its own, with its project committed on main and a branch for the worker. */
final class Sample {
    /** Names the files that a submission takes away, a path a line. */
    private static final String REMOVED = "REMOVED";

    /** What describes the sample rather than belongs to it, and what somebody who tried it by hand left there. */
    private static final Set<String> NOT_COMMITTED =
            Set.of("submissions", "told", "expected.json", "node_modules", "dist", "target", ".gate");

    /** Stands in submissions for a password, so that none stands in this repository. */
    private static final String PLACEHOLDER = "@PASSWORD@";

    private final Path source;
    private final GitSandbox repository;

    private Sample(Path source, GitSandbox repository) {
        this.source = source;
        this.repository = repository;
    }

    static Sample of(String name, Path folder) throws IOException {
        Path source = Path.of(name).toAbsolutePath();
        GitSandbox repository = GitSandbox.create(folder.resolve(name));
        copy(source, repository.root(), NOT_COMMITTED);
        repository.commit("The project");
        repository.git("checkout", "-q", "-b", "worker");
        return new Sample(source, repository);
    }

    Path root() {
        return repository.root();
    }

    /** Names of its submissions. */
    List<String> submissions() throws IOException {
        return TemplatesTest.folders(source.resolve("submissions"));
    }

    /** The sample with this submission in its working tree, and no other. */
    Sample submitting(String submission) throws IOException {
        repository.git("checkout", "-q", "--", ".");
        repository.git("clean", "-q", "-fd");
        Path work = source.resolve("submissions").resolve(submission);
        copy(work, root(), Set.of(REMOVED));
        fillIn(work);
        if (Files.exists(work.resolve(REMOVED))) {
            for (String path : Files.readAllLines(work.resolve(REMOVED))) {
                Files.delete(root().resolve(path));
            }
        }
        return this;
    }

    private void fillIn(Path work) throws IOException {
        byte[] random = new byte[15];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                if (text.contains(PLACEHOLDER)) {
                    Path copy = root().resolve(work.relativize(file).toString());
                    Files.writeString(copy, text.replace(PLACEHOLDER, password));
                }
            }
        }
    }

    /** The verdict that the sample promises for a submission. */
    Outcome expected(String submission) throws IOException {
        var expected = JsonMapper.shared()
                .readTree(Files.readString(source.resolve("expected.json")))
                .required(submission);
        return JsonMapper.shared().treeToValue(expected, Outcome.class);
    }

    /** The file with what the worker is told about a submission. */
    Path told(String submission) {
        return source.resolve("told").resolve(submission + ".txt");
    }

    private static void copy(Path from, Path to, Set<String> without) throws IOException {
        try (Stream<Path> children = Files.list(from)) {
            List<Path> wanted = children.filter(
                            child -> !without.contains(child.getFileName().toString()))
                    .toList();
            wanted.forEach(child -> copyTree(child, to.resolve(child.getFileName()), without));
        }
    }

    private static void copyTree(Path from, Path to, Set<String> without) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
                copy(from, to, without);
            } else {
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
                if (Files.isExecutable(from) && !to.toFile().setExecutable(true)) {
                    throw new IOException(to + " cannot be made executable");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + from, e);
        }
    }
}
