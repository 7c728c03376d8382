package dev.gatehouse.transport;

import java.time.Instant;

/** A message on its way through a queue. Guarded by the queue's lock. */
final class Entry implements Comparable<Entry> {
    final Message message;
    final int priority;
    private final long sequence;
    Instant due;
    int deliveries;

    Entry(Message message, int priority, long sequence, Instant due) {
        this.message = message;
        this.priority = priority;
        this.sequence = sequence;
        this.due = due;
    }

    /** By the time at which they become visible, then in the order sent. */
    @Override
    public int compareTo(Entry other) {
        int byDue = due.compareTo(other.due);
        return byDue != 0 ? byDue : Long.compare(sequence, other.sequence);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sequence);
    }
}
