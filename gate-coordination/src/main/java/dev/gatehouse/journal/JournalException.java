package dev.gatehouse.journal;

import java.io.IOException;

/** A journal that cannot be opened, read or written: where, why and what to do are in its message. */
public final class JournalException extends IOException {
    private static final long serialVersionUID = 1;

    /** What kind of trouble it is, for those who act on it. */
    public enum Trouble {
        /** Somebody else holds it for longer than the patience. Trying again is right. */
        BUSY,
        /** Disk, quota or file size limit is reached. Trying again is right once there is room. */
        FULL,
        /** The file, folder or role may not write. */
        READ_ONLY,
        /** There is none, and it was not to be made. */
        MISSING,
        /** The file or database belongs to something else. */
        NOT_A_JOURNAL,
        /** A newer Gatehouse wrote the store or an event. */
        NEWER,
        /** Events that were acknowledged are lost or changed; nothing more may be built on them. */
        DAMAGED,
        /** The server does not answer, or refuses who asks. */
        UNREACHABLE,
        /** It was closed. */
        CLOSED,
        /** The store failed in another way. */
        FAILED
    }

    private final Trouble trouble;

    public JournalException(Trouble trouble, String message) {
        super(message);
        this.trouble = trouble;
    }

    public JournalException(Trouble trouble, String message, Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
