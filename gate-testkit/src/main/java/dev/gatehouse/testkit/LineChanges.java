package dev.gatehouse.testkit;

import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** What differs between two contents, by the longest common subsequence of lines. Renames are not looked for. */
final class LineChanges {
    private LineChanges() {}

    static List<Change> between(MemoryContent base, MemoryContent head) {
        TreeSet<String> paths = new TreeSet<>(base.paths());
        paths.addAll(head.paths());
        return paths.stream()
                .filter(path -> !Objects.equals(base.text(path), head.text(path)))
                .map(path -> change(path, Optional.ofNullable(base.text(path)), Optional.ofNullable(head.text(path))))
                .toList();
    }

    private static Change change(String path, Optional<String> before, Optional<String> after) {
        List<Lines> added = after.map(text ->
                        added(before.orElse("").lines().toList(), text.lines().toList()))
                .orElse(List.of());
        return new Change(before.map(text -> path), after.map(text -> path), added);
    }

    /** Ranges of the lines of {@code after} that the common subsequence leaves out. */
    private static List<Lines> added(List<String> before, List<String> after) {
        int[][] common = common(before, after);
        List<Lines> ranges = new ArrayList<>();
        int first = 0;
        for (int i = 0, j = 0; j < after.size(); ) {
            if (i < before.size() && before.get(i).equals(after.get(j))) {
                first = close(ranges, first, j);
                i++;
                j++;
            } else if (i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                first = first == 0 ? j + 1 : first;
                j++;
            }
        }
        close(ranges, first, after.size());
        return ranges;
    }

    private static int close(List<Lines> ranges, int first, int last) {
        if (first > 0) {
            ranges.add(new Lines(first, last));
        }
        return 0;
    }

    private static int[][] common(List<String> before, List<String> after) {
        int[][] length = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                length[i][j] = before.get(i).equals(after.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }
}
