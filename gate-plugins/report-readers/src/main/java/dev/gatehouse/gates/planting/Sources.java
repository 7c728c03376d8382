package dev.gatehouse.gates.planting;

import dev.gatehouse.submission.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sources of a tree that a gate looks at. Files that a build does not look at, as fixtures and vendored code, are
 * left out; those of modules that a Maven build names first come first, so that a planted fault shows early.
 */
public final class Sources {
    private static final int LARGEST = 1 << 20;
    private static final int MOST_LOOKED_AT = 2_000;
    private static final Pattern APART =
            Pattern.compile("(?:^|/)(?:node_modules|vendor|third[_-]party|target|build|dist"
                    + "|out|resources|testdata|fixtures?|src/it|generated|submissions)/");
    private static final Pattern MODULE = Pattern.compile("<module>\\s*([^<\\s]+)\\s*</module>");

    private final Content tree;
    private final String prefix;

    private Sources(Content tree, String prefix) {
        this.tree = tree;
        this.prefix = prefix;
    }

    /** @param directory the folder of the tree that counts; {@code .} for all */
    static Sources of(Content tree, String directory) {
        String folder = Path.of(directory).normalize().toString().replace('\\', '/');
        return new Sources(tree, folder.isEmpty() ? "" : folder + "/");
    }

    /** The first file with such a path and text. */
    Optional<Source> first(Pattern paths, Predicate<String> wanted) throws IOException {
        for (String path : candidates(paths)) {
            Optional<String> text = tree.text(path, LARGEST).filter(wanted);
            if (text.isPresent()) {
                return Optional.of(new Source(path, text.get()));
            }
        }
        return Optional.empty();
    }

    /** A text file by its path from the folder that counts. */
    Optional<Source> named(String path) throws IOException {
        String whole = Path.of(prefix + path).normalize().toString().replace('\\', '/');
        return tree.text(whole, LARGEST).map(text -> new Source(whole, text));
    }

    private List<String> candidates(Pattern paths) throws IOException {
        List<String> modules = modules();
        List<String> found = new ArrayList<>(tree.paths().stream()
                .filter(path -> path.startsWith(prefix)
                        && paths.matcher(path).find()
                        && !APART.matcher(path.substring(prefix.length())).find())
                .toList());
        found.sort(Comparator.comparingInt(path -> rank(modules, path)));
        return found.subList(0, Math.min(found.size(), MOST_LOOKED_AT));
    }

    /** A build seldom reaches what no module holds, unless there are no modules. */
    private int rank(List<String> modules, String path) {
        for (int i = 0; i < modules.size(); i++) {
            if (path.startsWith(prefix + modules.get(i) + "/")) {
                return i;
            }
        }
        return modules.size();
    }

    private List<String> modules() throws IOException {
        Matcher matcher = MODULE.matcher(named("pom.xml").map(Source::text).orElse(""));
        return matcher.results().map(found -> found.group(1)).toList();
    }
}
