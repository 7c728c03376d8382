package dev.gatehouse.gates.launch;

import dev.gatehouse.gate.GateContext;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Side;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The files and modules that the placeholders {@code {changed-files}} and {@code {changed-modules}} stand for. */
public final class ChangedPaths {
    private static final Set<String> BUILD_FILES = Set.of(
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "package.json",
            "go.mod",
            "Cargo.toml",
            "pyproject.toml",
            "setup.py");

    private final List<String> files;
    private final Set<String> tree;

    private ChangedPaths(List<String> files, Set<String> tree) {
        this.files = files;
        this.tree = tree;
    }

    /** Those wanted of the side that is asked. */
    public static ChangedPaths of(GateContext context, Predicate<String> wanted) throws IOException {
        Set<String> tree = new HashSet<>(context.content(context.side()).paths());
        List<String> files = context.changes().stream()
                .map(change -> path(change, context.side()))
                .flatMap(Optional::stream)
                .filter(tree::contains)
                .filter(wanted)
                .distinct()
                .sorted()
                .toList();
        return new ChangedPaths(files, tree);
    }

    /** The changed files that are there, relative to the root of the tree, as arguments. */
    public List<String> files() {
        return files.stream().map(ChangedPaths::asArgument).toList();
    }

    /** The folders with a build file that hold the changed files; {@code .} is the root. */
    public List<String> modules() {
        return files.stream().map(this::module).distinct().sorted().toList();
    }

    /** A path as an argument that no program takes for an option. */
    private static String asArgument(String path) {
        return path.startsWith("-") ? "./" + path : path;
    }

    private static Optional<String> path(Change change, Side side) {
        return side == Side.HEAD ? change.after() : change.before();
    }

    private String module(String file) {
        String folder = parent(file);
        while (!folder.isEmpty() && !holdsBuildFile(folder + "/")) {
            folder = parent(folder);
        }
        return folder.isEmpty() ? "." : asArgument(folder);
    }

    private boolean holdsBuildFile(String folder) {
        return BUILD_FILES.stream().anyMatch(name -> tree.contains(folder + name));
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
