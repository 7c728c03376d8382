package dev.gatehouse.gates.tamper.java;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a source lies by the layout of Maven and Gradle.
 *
 * @param test whether its root holds tests
 * @param type the path of its type within the root, without extension
 */
record SourceRoot(boolean test, String type) {
    private static final Pattern LAYOUT =
            Pattern.compile("(?s)(?:.*/)?src/(\\w+)/(?:java|kotlin|groovy|scala)/(.+)\\.(?:java|kt|groovy|scala)");

    /** The root of a path; empty for other layouts and for files that declare no types. */
    static Optional<SourceRoot> of(String path) {
        Matcher matcher = LAYOUT.matcher(path);
        if (!matcher.matches() || matcher.group(2).endsWith("-info")) {
            return Optional.empty();
        }
        return Optional.of(new SourceRoot(!matcher.group(1).equals("main"), matcher.group(2)));
    }
}
