package dev.gatehouse.testkit.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Upcasters;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresServerTest {
    @Test
    void aServerOfItsOwnNeedsNoOtherAndSaysThatItDoesNotFlush() throws Exception {
        try (PostgresServer server = PostgresServer.start();
                PostgresFixture place = new PostgresFixture(server.schema());
                Journal journal = place.open(Upcasters.asStored())) {
            journal.append("a", 0, List.of(new Event("1", "happened", 1, "{}")));

            assertThat(journal.position()).isEqualTo(1);
            assertThat(journal.remarks()).singleElement().asString().contains("fsync=off");
        }
    }
}
