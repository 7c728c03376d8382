package dev.gatehouse.transport;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is ready, first by priority and then in order; one deque each, and a bit for each that holds something. */
final class Lanes {
    private final List<ArrayDeque<Entry>> lanes = new ArrayList<>();
    private int filled;
    private int size;

    Lanes() {
        for (int priority = 0; priority <= SendOptions.HIGHEST; priority++) {
            lanes.add(new ArrayDeque<>(4));
        }
    }

    void add(Entry entry) {
        lanes.get(entry.priority).addLast(entry);
        filled |= 1 << entry.priority;
        size++;
    }

    @Nullable
    Entry poll() {
        if (filled == 0) {
            return null;
        }
        int highest = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(filled);
        ArrayDeque<Entry> lane = lanes.get(highest);
        Entry entry = lane.removeFirst();
        if (lane.isEmpty()) {
            filled &= ~(1 << highest);
        }
        size--;
        return entry;
    }

    int size() {
        return size;
    }
}
