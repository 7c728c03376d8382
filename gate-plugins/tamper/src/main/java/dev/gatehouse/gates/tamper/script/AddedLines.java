package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Lines;
import java.util.TreeMap;

/** The lines that a change added, for many questions. */
final class AddedLines {
    private final TreeMap<Integer, Integer> lastByFirst = new TreeMap<>();

    AddedLines(Change change) {
        for (Lines lines : change.added()) {
            lastByFirst.merge(lines.first(), lines.last(), Math::max);
        }
    }

    boolean contains(int line) {
        Integer first = lastByFirst.floorKey(line);
        return first != null && lastByFirst.getOrDefault(first, 0) >= line;
    }
}
