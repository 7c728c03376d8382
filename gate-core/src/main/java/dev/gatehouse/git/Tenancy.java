package dev.gatehouse.git;

import dev.gatehouse.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who uses a place, noted in it. A tenant that was killed leaves the note behind, and perhaps processes that still write
 * to the place: the next one ends them before it moves in.
 *
 * @param place whose lock the caller holds
 */
record Tenancy(Path place) {

    void begin() throws IOException {
        evict();
        StateFiles.write(note(), Processes.owner());
    }

    /** Ends what a tenant left that is gone. */
    void evict() throws IOException {
        Optional<String> former = StateFiles.read(note());
        if (former.isPresent()) {
            Processes.endLeftBy(former.get().strip());
            end();
        }
    }

    void end() throws IOException {
        Files.deleteIfExists(note());
    }

    private Path note() {
        return place.resolve("tenant");
    }
}
