package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.JournalException;
import dev.gatehouse.journal.JournalException.Trouble;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Commits groups of changes. After a failure the connection is given up, because nobody knows what state it is in, and
 * the next group opens another. Used by one thread at a time, but for {@link #close}.
 */
final class Writer {
    /** The fault of the database, not of one change: trying each alone would be in vain. */
    private static final Set<Trouble> OF_ALL = EnumSet.of(
            Trouble.BUSY, Trouble.FULL, Trouble.READ_ONLY, Trouble.UNREACHABLE, Trouble.DAMAGED, Trouble.CLOSED);

    private final Database database;
    private final LongConsumer advanced;
    private @Nullable WriteSession session;
    private boolean closed;

    /**
     * @param advanced is told the last position after every commit
     */
    Writer(Database database, LongConsumer advanced) {
        this.database = database;
        this.advanced = advanced;
    }

    synchronized void commit(List<Pending<?>> group) {
        try {
            WriteSession open = begun();
            for (Pending<?> pending : group) {
                pending.apply(open);
            }
            open.commit();
            database.committed(open.position());
            advanced.accept(open.position());
        } catch (SQLException e) {
            giveUp();
            if (group.size() > 1 && !OF_ALL.contains(Fault.trouble(database, e))) {
                group.forEach(each -> commit(List.of(each)));
            } else {
                group.forEach(each -> each.fail(Fault.explain("append to", database, e)));
            }
        } catch (JournalException e) {
            group.forEach(each -> each.fail(e));
        } catch (IOException e) {
            giveUp();
            group.forEach(each -> each.fail(Fault.explain("append to", database.where(), Trouble.FAILED, e)));
        } catch (RuntimeException e) {
            giveUp();
            throw e;
        }
    }

    synchronized void close() throws SQLException {
        closed = true;
        WriteSession open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }

    /** A session within a transaction; a connection that broke while it was idle is replaced once. */
    private WriteSession begun() throws SQLException, IOException {
        if (closed) {
            throw Fault.explain("append to", database.where(), Trouble.CLOSED, "it was closed here");
        }
        WriteSession kept = session;
        if (kept != null) {
            try {
                kept.begin();
                return kept;
            } catch (SQLException e) {
                giveUp();
                if (Fault.trouble(database, e) != Trouble.UNREACHABLE) {
                    throw e;
                }
            }
        }
        WriteSession fresh = new WriteSession(database);
        session = fresh;
        fresh.begin();
        return fresh;
    }

    private void giveUp() {
        WriteSession broken = session;
        session = null;
        if (broken != null) {
            try {
                broken.rollback();
            } catch (SQLException e) {
                // The connection is of no use, which is why it is closed: the server rolls back what it had.
            }
            closeQuietly(broken);
        }
    }

    private static void closeQuietly(WriteSession broken) {
        try {
            broken.close();
        } catch (SQLException e) {
            // What matters was reported when it broke.
        }
    }
}
