package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Snapshots in their table. One that is damaged, of another fold or ahead of the journal is as good as none. */
final class Snapshots {
    private static final String KEEP = "INSERT INTO journal_snapshot (name, fold, position, data, crc)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET fold = excluded.fold,"
            + " position = excluded.position, data = excluded.data, crc = excluded.crc";
    private static final String LOAD = "SELECT position, data, crc FROM journal_snapshot WHERE name = ? AND fold = ?"
            + " AND position <= (SELECT coalesce(max(position), 0) FROM journal_event)";

    private Snapshots() {}

    static Change<Snapshot> keep(Snapshot snapshot) {
        return session -> {
            session.update(
                    KEEP,
                    snapshot.name(),
                    snapshot.fold(),
                    snapshot.position(),
                    snapshot.data(),
                    checksum(snapshot.position(), snapshot.data()));
            return snapshot;
        };
    }

    static Optional<Snapshot> load(Readers readers, String name, int fold) throws IOException {
        return readers.read(
                LOAD,
                results -> {
                    if (!results.next()) {
                        return Optional.empty();
                    }
                    long position = results.getLong(1);
                    String data = results.getString(2);
                    return checksum(position, data) == results.getLong(3)
                            ? Optional.of(new Snapshot(name, fold, position, data))
                            : Optional.empty();
                },
                name,
                fold);
    }

    private static long checksum(long position, String data) {
        CRC32C crc = new CRC32C();
        for (int shift = 56; shift >= 0; shift -= 8) {
            crc.update((int) (position >>> shift));
        }
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        crc.update(bytes, 0, bytes.length);
        return crc.getValue();
    }
}
