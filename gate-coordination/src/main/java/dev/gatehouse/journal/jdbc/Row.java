package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Recorded;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.CRC32C;

/**
 * An event as a row of the table, with a checksum over all that it says and where it stands. CRC-32C: it finds every
 * burst of up to 32 bits and misses one of 2³² other faults, at the price of a few hundred nanoseconds. It is against
 * disks, not against people: whoever may write the table could compute any checksum.
 */
record Row(long position, String stream, long version, long micros, Event event, long crc) {
    static final String COLUMNS = "position, stream, version, at, id, type, schema, data, crc";
    static final String INSERT =
            "INSERT INTO journal_event (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

    static Row of(long position, String stream, long version, Instant at, Event event) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        return new Row(position, stream, version, micros, event, checksum(position, stream, version, micros, event));
    }

    /**
     * The row under the cursor of a query for {@link #COLUMNS}.
     *
     * @throws DamagedRow when it cannot be what was written
     */
    static Row read(ResultSet results) throws SQLException {
        long position = results.getLong(1);
        try {
            Event event =
                    new Event(results.getString(5), results.getString(6), results.getInt(7), results.getString(8));
            Row row = new Row(
                    position, results.getString(2), results.getLong(3), results.getLong(4), event, results.getLong(9));
            if (row.crc == checksum(position, row.stream, row.version, row.micros, event)) {
                return row;
            }
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new DamagedRow(position, e);
        }
        throw new DamagedRow(position, null);
    }

    void bind(PreparedStatement insert) throws SQLException {
        insert.setLong(1, position);
        insert.setString(2, stream);
        insert.setLong(3, version);
        insert.setLong(4, micros);
        insert.setString(5, event.id());
        insert.setString(6, event.type());
        insert.setInt(7, event.schema());
        insert.setString(8, event.data());
        insert.setLong(9, crc);
    }

    Recorded recorded(Event newest) {
        return new Recorded(position, stream, version, Instant.EPOCH.plus(micros, ChronoUnit.MICROS), newest);
    }

    private static long checksum(long position, String stream, long version, long micros, Event event) {
        CRC32C crc = new CRC32C();
        number(crc, position);
        number(crc, version);
        number(crc, micros);
        number(crc, event.schema());
        text(crc, stream);
        text(crc, event.id());
        text(crc, event.type());
        text(crc, event.data());
        return crc.getValue();
    }

    private static void text(CRC32C crc, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(crc, bytes.length);
        crc.update(bytes, 0, bytes.length);
    }

    private static void number(CRC32C crc, long number) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            crc.update((int) (number >>> shift));
        }
    }
}
