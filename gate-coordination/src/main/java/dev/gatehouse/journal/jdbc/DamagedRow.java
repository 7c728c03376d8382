package dev.gatehouse.journal.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row that is not what was written. */
final class DamagedRow extends SQLException {
    private static final long serialVersionUID = 1;

    private final long position;

    DamagedRow(long position, @Nullable Throwable cause) {
        super("the event at position " + position + " does not match its checksum", cause);
        this.position = position;
    }

    DamagedRow(String missing, long position) {
        super(missing);
        this.position = position;
    }

    /** The first position that cannot be relied on. */
    long position() {
        return position;
    }
}
