package dev.gatehouse.testkit.coordination;

import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Upcasters;
import dev.gatehouse.journal.jdbc.JournalOptions;
import dev.gatehouse.journal.jdbc.Journals;
import java.io.IOException;
import java.nio.file.Path;

/** A SQLite journal in a folder that JUnit clears. */
record SqliteFixture(Path folder) implements JournalFixture {
    @Override
    public Journal open(Upcasters known) throws IOException {
        return Journals.open(
                folder.resolve("journal.db"), JournalOptions.defaults().upcasting(known));
    }

    @Override
    public void close() {
        // JUnit does.
    }
}
