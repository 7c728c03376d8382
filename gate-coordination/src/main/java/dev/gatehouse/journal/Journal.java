package dev.gatehouse.journal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The append-only record of everything that happened to tasks. Safe for several threads; several processes may read,
 * and append under {@linkplain #append optimistic concurrency}. An {@link IOException}, which is a
 * {@link JournalException} where the cause is known, means that the store could not be read or written (locked, full,
 * damaged) and says where and what to do; nothing of the call was acknowledged then, and an append may be repeated with
 * the same ids.
 *
 * <p>Whoever appends waits until the events are durable, even when interrupted; the interrupt stays pending.
 */
public interface Journal extends AutoCloseable {
    /** Stands for a stream that has no events yet. */
    long EMPTY = 0;

    /** Most events of one append. */
    int EVENTS_AT_ONCE = 1_000;

    /**
     * Appends to one stream, all events or none. When it returns {@link Receipt.Written}, they survive a crash of this
     * process and of the machine. Appending events that the stream holds already, all of them in that order, changes
     * nothing and is answered as the first time was, whatever the stream's version has become.
     *
     * @param expected the version that the stream is at, as far as the caller knows; {@link #EMPTY} for a new one
     * @throws IllegalArgumentException without events or with more than {@link #EVENTS_AT_ONCE}, and when an id stands
     *     for another event already
     */
    Receipt append(String stream, long expected, List<Event> events) throws IOException;

    /** The events of a stream after a version, oldest first, at most so many. */
    List<Recorded> read(String stream, long afterVersion, int most) throws IOException;

    /**
     * The events of all streams after a position, oldest first, at most so many. No event appears later below a
     * position that was read.
     */
    List<Recorded> readAll(long afterPosition, int most) throws IOException;

    /** Position of the last event; 0 when there is none. */
    long position() throws IOException;

    /**
     * Waits until there is an event after a position: at once for what is appended through this object, within a tenth
     * of a second for what other processes append.
     *
     * @return whether there is one; false when the time is over
     */
    boolean await(long afterPosition, Duration most) throws IOException, InterruptedException;

    /**
     * The snapshot of that name, if it was made by that version of the fold, is intact and not ahead of the journal;
     * another is as good as none.
     */
    Optional<Snapshot> snapshot(String name, int fold) throws IOException;

    /** Keeps a snapshot in place of an earlier one of its name. */
    void keep(Snapshot snapshot) throws IOException;

    /**
     * What was found at opening that a person should know and that lost nothing, such as the unfinished tail of a
     * process that was killed; empty when all was well.
     */
    List<String> remarks();

    /** Lets go of the store. The append at work is finished; those behind it and every later call fail. Closing again does nothing. */
    @Override
    void close() throws IOException;
}
