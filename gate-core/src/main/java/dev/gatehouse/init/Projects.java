package dev.gatehouse.init;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds out what kinds of project a repository holds. */
public final class Projects {
    private static final List<ProjectKind> KINDS = List.of(
            new MavenProject(),
            new GradleProject(),
            new NodeProject(),
            new PythonProject(),
            SimpleProject.go(),
            SimpleProject.cargo());

    private Projects() {}

    /**
     * The kinds found at the root of a repository, in a fixed order.
     *
     * @throws IOException if a file there cannot be read
     */
    public static List<Detection> detect(Path root) throws IOException {
        List<Detection> found = new ArrayList<>();
        for (ProjectKind kind : KINDS) {
            kind.detect(root).ifPresent(found::add);
        }
        return found;
    }
}
