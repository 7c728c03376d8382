package dev.gatehouse.testkit.coordination;

import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Upcasters;
import dev.gatehouse.journal.jdbc.JournalOptions;
import dev.gatehouse.journal.jdbc.Journals;
import java.io.IOException;
import java.sql.SQLException;

/** A PostgreSQL journal in a schema of its own. */
record PostgresFixture(PostgresServer.Schema schema) implements JournalFixture {
    @Override
    public Journal open(Upcasters known) throws IOException {
        return Journals.open(schema.url(), JournalOptions.defaults().upcasting(known));
    }

    @Override
    public void close() throws SQLException {
        schema.close();
    }
}
