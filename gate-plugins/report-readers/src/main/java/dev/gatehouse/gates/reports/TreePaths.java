package dev.gatehouse.gates.reports;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Maps the paths that tools print (absolute, relative to where they ran, {@code file:} URIs, percent-encoded) to paths
 * of the judged tree. A path that the tree does not hold maps to nothing.
 */
public final class TreePaths {
    private static final int LONGEST = 4_096;

    private final List<Path> roots;
    private final Path directory;
    private final Set<String> known;

    private TreePaths(List<Path> roots, Path directory, Set<String> known) {
        this.roots = roots;
        this.directory = directory;
        this.known = known;
    }

    /**
     * A mapping.
     *
     * @param root of the tree on disk
     * @param directory where the tool ran
     * @param known the paths of the tree
     */
    public static TreePaths of(Path root, Path directory, Set<String> known) throws IOException {
        Path plain = root.toAbsolutePath().normalize();
        return new TreePaths(
                List.of(plain, root.toRealPath()), directory.toAbsolutePath().normalize(), known);
    }

    /** The paths of the tree. */
    public Set<String> known() {
        return known;
    }

    /** The path in the tree that a printed path means. */
    public Optional<String> find(String printed) {
        if (printed.isBlank() || printed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return locate(Path.of(printed.strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The path in the tree that a URI or URI reference means. */
    public Optional<String> findUri(String uri) {
        String path = uri.replaceFirst("^(?i)file:(?://(?:localhost)?(?=/))?", "");
        int cut = path.indexOf('#') >= 0 ? path.indexOf('#') : path.length();
        return find(decoded(path.substring(0, cut))).or(() -> find(uri));
    }

    private Optional<String> locate(Path printed) {
        if (!printed.isAbsolute()) {
            return relative(directory.resolve(printed))
                    .or(() -> relative(roots.get(0).resolve(printed)));
        }
        return relative(printed);
    }

    private Optional<String> relative(Path absolute) {
        Path normal = absolute.normalize();
        return roots.stream()
                .filter(normal::startsWith)
                .map(root -> root.relativize(normal).toString().replace('\\', '/'))
                .filter(known::contains)
                .findFirst();
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
