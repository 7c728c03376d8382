package dev.gatehouse.submission;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Globs over paths of a tree, with the meaning that gate.yaml gives them: relative to the root, {@code /} between parts,
 * {@code *} and {@code ?} within a part, {@code **} across parts (and {@code **}{@code /x} matches {@code x} at the root
 * too), {@code [a-z]}, {@code {a,b}}; a glob ending in {@code /} stands for everything below. Case counts, and a leading
 * dot is nothing special. Immutable.
 */
public final class PathGlobs {
    private final List<Pattern> patterns;

    private PathGlobs(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /**
     * Any of these globs.
     *
     * @throws IllegalArgumentException if one is malformed; the message names it
     */
    public static PathGlobs of(List<String> globs) {
        return new PathGlobs(globs.stream().map(PathGlobs::compile).toList());
    }

    /** Whether one of the globs matches the path. */
    public boolean matches(String path) {
        for (Pattern pattern : patterns) {
            if (pattern.matcher(path).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Pattern compile(String glob) {
        if (glob.isEmpty() || glob.startsWith("/")) {
            throw new IllegalArgumentException("'" + glob + "' is no glob relative to the root of the tree");
        }
        try {
            String whole = glob.endsWith("/") ? glob + "**" : glob;
            return Pattern.compile(new GlobReader(whole).regex(), Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + glob + "' is no glob: " + e.getDescription(), e);
        }
    }
}
