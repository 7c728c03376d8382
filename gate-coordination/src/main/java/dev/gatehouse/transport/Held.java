package dev.gatehouse.transport;

import java.time.Instant;

/** An entry in a consumer's hands until a deadline. Guarded by the queue's lock. */
final class Held {
    final Entry entry;
    final Holder holder;

    /** Fixed when it was handed out: the entry counts on. */
    final int attempt;

    Instant deadline;

    Held(Entry entry, Holder holder, Instant deadline) {
        this.entry = entry;
        this.holder = holder;
        this.attempt = entry.deliveries;
        this.deadline = deadline;
    }
}
