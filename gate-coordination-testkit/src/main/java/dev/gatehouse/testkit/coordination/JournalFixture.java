package dev.gatehouse.testkit.coordination;

import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Upcasters;
import java.io.IOException;

/** A place for a journal, empty at first. One for each test. */
public interface JournalFixture extends AutoCloseable {
    /** The journal in this place; another object each time, as another process would have. The contract closes it. */
    Journal open(Upcasters known) throws IOException;

    /** Clears the place. */
    @Override
    void close() throws Exception;
}
