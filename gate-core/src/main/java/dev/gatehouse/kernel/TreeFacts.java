package dev.gatehouse.kernel;

import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Content;
import dev.gatehouse.submission.Side;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What locations are checked against, read when first asked for. Safe for several threads. */
final class TreeFacts {
    private final Ground ground;
    private final Map<Side, Set<String>> paths = new EnumMap<>(Side.class);
    private final Map<String, Integer> lines = new HashMap<>();
    private Optional<Set<String>> changed = Optional.empty();

    TreeFacts(Ground ground) {
        this.ground = ground;
    }

    /** Whether either tree or a change has something at that path. */
    synchronized boolean knows(String path) throws IOException {
        return paths(Side.HEAD).contains(path)
                || paths(Side.BASE).contains(path)
                || changed().contains(path);
    }

    /** How many lines the file has, at most: whatever any tool may take for the end of a line counts. */
    synchronized int lines(String path) throws IOException {
        Integer known = lines.get(path);
        if (known == null) {
            known = Math.max(count(Side.HEAD, path), count(Side.BASE, path));
            lines.put(path, known);
        }
        return known;
    }

    private Set<String> paths(Side side) throws IOException {
        Set<String> known = paths.get(side);
        if (known == null) {
            known = new HashSet<>(ground.content(side).paths());
            paths.put(side, known);
        }
        return known;
    }

    private Set<String> changed() throws IOException {
        if (changed.isEmpty()) {
            Set<String> found = new HashSet<>();
            for (Change change : ground.changes()) {
                change.before().ifPresent(found::add);
                change.after().ifPresent(found::add);
            }
            changed = Optional.of(found);
        }
        return changed.get();
    }

    private int count(Side side, String path) throws IOException {
        if (!paths(side).contains(path)) {
            return 0;
        }
        Content content = ground.content(side);
        try (InputStream in = content.open(path).orElseGet(InputStream::nullInputStream)) {
            return LineEnds.count(new BufferedInputStream(in, 1 << 16)) + 1;
        }
    }
}
