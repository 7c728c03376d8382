package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Receipt;
import dev.gatehouse.journal.Text;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Events for one stream, all or none. */
record Append(String stream, long expected, List<Event> events, InstantSource clock) implements Change<Receipt> {
    Append {
        Text.requireName("the name of a stream", stream);
        if (expected < 0) {
            throw new IllegalArgumentException("versions of streams count from 0: " + expected);
        }
        events = List.copyOf(events);
        if (events.isEmpty() || events.size() > Journal.EVENTS_AT_ONCE) {
            throw new IllegalArgumentException(
                    "an append has 1 to " + Journal.EVENTS_AT_ONCE + " events, not " + events.size());
        }
        requireDistinctIds(events);
    }

    @Override
    public Receipt apply(WriteSession session) throws SQLException {
        long actual = session.version(stream);
        if (actual == expected && session.insert(stream, actual, events, clock.instant())) {
            return new Receipt.Written(actual + events.size(), session.position());
        }
        return asBefore(session, actual);
    }

    /** The answer of the first time when the stream holds these events; a conflict when nobody holds any. */
    private Receipt asBefore(WriteSession session, long actual) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (Event event : events) {
            Optional<Row> row = session.find(event.id());
            row.ifPresent(rows::add);
        }
        if (rows.isEmpty()) {
            return new Receipt.Conflict(actual);
        }
        Row first = rows.get(0);
        for (int i = 0; i < events.size(); i++) {
            if (i >= rows.size() || !isSame(rows.get(i), first.version() + i, events.get(i))) {
                throw new IllegalArgumentException("an id of this append to " + stream
                        + " stands for something else already: " + first.event().id() + " is version "
                        + first.version() + " of " + first.stream());
            }
        }
        Row last = rows.get(rows.size() - 1);
        return new Receipt.Written(last.version(), last.position());
    }

    private boolean isSame(Row row, long version, Event event) {
        return row.stream().equals(stream)
                && row.version() == version
                && row.event().equals(event);
    }

    private static void requireDistinctIds(List<Event> events) {
        if (events.size() > 1) {
            Set<String> ids = new HashSet<>();
            for (Event event : events) {
                if (!ids.add(event.id())) {
                    throw new IllegalArgumentException("two events of one append have the id " + event.id());
                }
            }
        }
    }
}
