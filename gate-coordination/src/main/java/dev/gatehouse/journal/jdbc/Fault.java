package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.JournalException;
import dev.gatehouse.journal.JournalException.Trouble;
import java.sql.SQLException;
import java.util.Map;

/** Says in words what a driver's exception means and what to do. */
final class Fault {
    private static final Map<Trouble, String> REASON = Map.of(
            Trouble.BUSY,
            "another process holds its lock; try again, and if that does not help look for a program that has it open",
            Trouble.FULL,
            "there is no more room: the disk, a quota or a file size limit is reached, or the disk fails. Make room and"
                    + " try again; what was acknowledged is safe",
            Trouble.READ_ONLY,
            "it may not be written here; look at owner, mode and mount options of the file and its folder, or at the"
                    + " rights of the database role",
            Trouble.MISSING,
            "there is none; look at the path or URL",
            Trouble.NOT_A_JOURNAL,
            "something else is in this place; choose another",
            Trouble.DAMAGED,
            "it is damaged; keep a copy, then restore a backup or see docs/journal.md on what can be recovered",
            Trouble.UNREACHABLE,
            "the server does not answer or refuses the role; look at host, port, database, role and password",
            Trouble.FAILED,
            "the database failed");

    private Fault() {}

    static JournalException explain(String doing, Database database, SQLException fault) {
        return explain(doing, database.where(), trouble(database, fault), fault);
    }

    static Trouble trouble(Database database, SQLException fault) {
        return fault instanceof DamagedRow ? Trouble.DAMAGED : database.trouble(fault);
    }

    static JournalException explain(String doing, String where, Trouble trouble, Throwable cause) {
        return new JournalException(
                trouble, because(doing, where, REASON.getOrDefault(trouble, "")) + " (" + oneLine(cause) + ")", cause);
    }

    static JournalException explain(String doing, String where, Trouble trouble, String reason) {
        return new JournalException(trouble, because(doing, where, reason));
    }

    private static String because(String doing, String where, String reason) {
        return "cannot " + doing + " the journal " + where + ": " + reason;
    }

    private static String oneLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }
}
