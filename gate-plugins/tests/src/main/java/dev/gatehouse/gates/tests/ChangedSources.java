package dev.gatehouse.gates.tests;

import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Content;
import dev.gatehouse.verdict.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the submission changed, as far as failing tests have to do with it. Confined to one thread. */
final class ChangedSources {
    private static final int LONGEST_SOURCE = 1 << 20;
    private static final int MOST_NAMED = 3;

    private static final Pattern CODE =
            Pattern.compile("\\.(?:java|kt|groovy|scala|[cm]?[jt]sx?|py|go|rs|rb|cs|php|swift|dart|c|cc|cpp|h|hpp)$");

    private final Map<String, Change> changes = new HashMap<>();
    private final Content content;
    private final Map<String, List<String>> usedBy = new HashMap<>();

    ChangedSources(List<Change> changes, Content content) {
        changes.forEach(change -> change.after().ifPresent(path -> this.changes.put(path, change)));
        this.content = content;
    }

    /** Whether the submission added or changed that file. */
    boolean changes(String path) {
        return changes.containsKey(path);
    }

    /** Whether the submission added or changed that line. */
    boolean touches(Location at) {
        Change change = changes.get(at.path());
        return change != null && change.touches(at.line());
    }

    /** The changed sources, not themselves tests, whose name a test file mentions; at most three, as path:line. */
    List<String> usedBy(String testFile) throws IOException {
        List<String> known = usedBy.get(testFile);
        if (known == null) {
            known = look(text(testFile));
            usedBy.put(testFile, known);
        }
        return known;
    }

    private List<String> look(String source) {
        return source.isEmpty()
                ? Collections.emptyList()
                : changes.values().stream()
                        .filter(change -> !TestFiles.isTest(change.path()))
                        .filter(change -> CODE.matcher(change.path()).find())
                        .filter(change -> mentions(source, TestFiles.stem(change.path())))
                        .map(ChangedSources::place)
                        .sorted()
                        .limit(MOST_NAMED)
                        .toList();
    }

    private static boolean mentions(String source, String name) {
        return name.length() > 1
                && Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                        .matcher(source)
                        .find();
    }

    private static String place(Change change) {
        boolean whole = change.added().isEmpty() || change.added().get(0).last() == Integer.MAX_VALUE;
        return change.path() + (whole ? "" : ":" + change.added().get(0).first());
    }

    private String text(String path) throws IOException {
        Optional<InputStream> found = content.open(path);
        if (found.isEmpty()) {
            return "";
        }
        try (InputStream in = found.get()) {
            return new String(in.readNBytes(LONGEST_SOURCE), StandardCharsets.UTF_8);
        }
    }
}
