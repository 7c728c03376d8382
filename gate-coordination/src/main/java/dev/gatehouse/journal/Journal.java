package dev.gatehouse.journal;

import java.io.IOException;
import java.util.List;

/**
 * The append-only record of everything that happened to tasks. Safe for several threads; several processes may read,
 * and append under {@linkplain #append optimistic concurrency}. An {@link IOException} means that the store could not be
 * read or written (locked, full, corrupt), says where and what to do, and that nothing of the call was acknowledged.
 */
public interface Journal extends AutoCloseable {
    /** Stands for a stream that has no events yet. */
    long EMPTY = 0;

    /**
     * Appends to one stream, all events or none. When it returns {@link Receipt.Written}, they survive a crash of this
     * process and of the machine. Appending ids that the stream holds already changes nothing and is answered as the
     * first time was.
     *
     * @param expected the version that the stream is at, as far as the caller knows; {@link #EMPTY} for a new one
     */
    Receipt append(String stream, long expected, List<Event> events) throws IOException;

    /** The events of a stream after a version, oldest first, at most so many. */
    List<Recorded> read(String stream, long afterVersion, int most) throws IOException;

    /** The events of all streams after a position, oldest first, at most so many. */
    List<Recorded> readAll(long afterPosition, int most) throws IOException;

    @Override
    void close() throws IOException;
}
