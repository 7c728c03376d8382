package dev.gatehouse.gates.reports;

import dev.gatehouse.submission.PathGlobs;
import java.util.List;

/**
 * One of {@link PathGlobs} that also knows which folders it can reach into, so that a search need not look into others.
 */
public final class Glob {
    private final String text;
    private final PathGlobs globs;
    private final String folder;

    private Glob(String text) {
        this.text = text;
        this.globs = PathGlobs.of(List.of(text));
        this.folder = literalFolder(text);
    }

    /** @throws IllegalArgumentException if the pattern is empty, absolute, leaves the tree or has an unclosed bracket */
    public static Glob of(String text) {
        String relative = text.startsWith("./") ? text.substring(2) : text;
        if (relative.isBlank() || relative.startsWith("/")) {
            throw new IllegalArgumentException("'" + text + "' must be a path relative to the root of the tree");
        }
        if (("/" + relative + "/").contains("/../")) {
            throw new IllegalArgumentException("'" + text + "' leaves the tree");
        }
        return new Glob(relative);
    }

    /** Whether a path, relative and with {@code /}, matches. */
    public boolean matches(String path) {
        return globs.matches(path);
    }

    /** Whether something below that folder can match, judged by the part of the pattern without wildcards. */
    boolean reaches(String path) {
        return path.isEmpty() || (folder + "/").startsWith(path + "/") || (path + "/").startsWith(slashed(folder));
    }

    boolean mentions(String name) {
        return ("/" + text + "/").contains("/" + name + "/");
    }

    @Override
    public String toString() {
        return text;
    }

    private static String slashed(String path) {
        return path.isEmpty() ? "" : path + "/";
    }

    private static String literalFolder(String text) {
        int end = 0;
        while (end < text.length() && "*?[{".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        int slash = text.lastIndexOf('/', end - 1);
        return slash < 0 ? "" : text.substring(0, slash);
    }
}
