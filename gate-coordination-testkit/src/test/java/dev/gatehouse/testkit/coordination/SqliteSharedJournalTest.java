package dev.gatehouse.testkit.coordination;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteSharedJournalTest extends SharedJournalContract {
    @TempDir
    private Path folder;

    @Override
    protected JournalFixture fixture() {
        return new SqliteFixture(folder);
    }
}
