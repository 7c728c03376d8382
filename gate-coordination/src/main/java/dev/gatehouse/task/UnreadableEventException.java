package dev.gatehouse.task;

import dev.gatehouse.journal.Recorded;

/** An event of the journal that this version cannot read. It carries the event; nothing was changed. */
public final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Recorded recorded;

    UnreadableEventException(Recorded recorded, String cause) {
        super("cannot read event " + recorded.version() + " of " + recorded.stream() + " ("
                + recorded.event().type() + "): " + cause
                + ". Was the journal written by a newer version? Then use that one.");
        this.recorded = recorded;
    }

    /** The event as the journal holds it. */
    public Recorded recorded() {
        return recorded;
    }
}
