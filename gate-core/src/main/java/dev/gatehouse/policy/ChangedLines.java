package dev.gatehouse.policy;

import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Lines;
import dev.gatehouse.verdict.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which lines a submission added or changed. */
final class ChangedLines {
    private final Map<String, List<Lines>> byPath = new HashMap<>();

    ChangedLines(List<Change> changes) {
        changes.forEach(change -> change.after().ifPresent(path -> byPath.put(path, change.added())));
    }

    /** Whether a finding there lies on a changed line; one without a line always does. */
    boolean touch(Optional<Location> at) {
        return at.map(this::touch).orElse(true);
    }

    private boolean touch(Location at) {
        if (at.line() == 0) {
            return true;
        }
        int last = Math.max(at.line(), at.endLine());
        return byPath.getOrDefault(at.path(), List.of()).stream()
                .anyMatch(lines -> lines.first() <= last && at.line() <= lines.last());
    }
}
