package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.Upcasters;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * How a journal is opened. Immutable.
 *
 * @param upcasters the shapes of events that the program knows
 * @param patience how long to wait for a lock or a server that others hold
 * @param creation whether a journal is made where there is none
 * @param clock what appended events are dated by
 */
public record JournalOptions(Upcasters upcasters, Duration patience, Creation creation, InstantSource clock) {
    /** Whether a journal is made where there is none. */
    public enum Creation {
        IF_MISSING,
        NEVER
    }

    public JournalOptions {
        if (patience.toMillis() < 1 || patience.toMillis() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the patience is between a millisecond and 24 days: " + patience);
        }
    }

    /** Every type of event in schema 1, ten seconds of patience, made where missing, dated by the system. */
    public static JournalOptions defaults() {
        return new JournalOptions(
                Upcasters.of(List.of()), Duration.ofSeconds(10), Creation.IF_MISSING, Clock.systemUTC());
    }

    public JournalOptions upcasting(Upcasters known) {
        return new JournalOptions(known, patience, creation, clock);
    }

    public JournalOptions waiting(Duration atMost) {
        return new JournalOptions(upcasters, atMost, creation, clock);
    }

    /** Opens only what exists: {@link dev.gatehouse.journal.JournalException.Trouble#MISSING} otherwise. */
    public JournalOptions existing() {
        return new JournalOptions(upcasters, patience, Creation.NEVER, clock);
    }

    public JournalOptions datedBy(InstantSource source) {
        return new JournalOptions(upcasters, patience, creation, source);
    }
}
