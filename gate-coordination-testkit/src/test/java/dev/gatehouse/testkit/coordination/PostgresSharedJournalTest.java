package dev.gatehouse.testkit.coordination;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresSharedJournalTest extends SharedJournalContract {
    private static PostgresServer server;

    @BeforeAll
    static void connect() throws Exception {
        server = PostgresServer.open();
    }

    @AfterAll
    static void disconnect() throws Exception {
        server.close();
    }

    @Override
    protected JournalFixture fixture() throws Exception {
        return new PostgresFixture(server.schema());
    }
}
