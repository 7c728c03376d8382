package dev.gatehouse.task;

import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Receipt;
import dev.gatehouse.journal.Recorded;
import dev.gatehouse.journal.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journal in memory, for tests of what lies above it; can fail after it has written, as a lost connection does. */
public final class MemoryJournal implements Journal {
    private final List<Recorded> all = new ArrayList<>();
    private final Map<String, Snapshot> snapshots = new HashMap<>();
    private boolean loseNextAnswer;

    /** Has the next append be written, and its answer lost. */
    synchronized void loseNextAnswer() {
        loseNextAnswer = true;
    }

    @Override
    public synchronized Receipt append(String stream, long expected, List<Event> events) throws IOException {
        List<Recorded> before = read(stream, 0, Integer.MAX_VALUE);
        for (Recorded recorded : before) {
            if (recorded.event().id().equals(events.get(0).id())) {
                if (recorded.event().equals(events.get(0))) {
                    return new Receipt.Written(recorded.version() + events.size() - 1, recorded.position());
                }
                throw new IllegalArgumentException(
                        "id in use: " + recorded.event().id());
            }
        }
        if (before.size() != expected) {
            return new Receipt.Conflict(before.size());
        }
        long version = expected;
        for (Event event : events) {
            all.add(new Recorded(all.size() + 1L, stream, ++version, Samples.T0, event));
        }
        if (loseNextAnswer) {
            loseNextAnswer = false;
            throw new IOException("connection lost");
        }
        return new Receipt.Written(version, all.size());
    }

    @Override
    public synchronized List<Recorded> read(String stream, long afterVersion, int most) {
        return all.stream()
                .filter(recorded -> recorded.stream().equals(stream) && recorded.version() > afterVersion)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Recorded> readAll(long afterPosition, int most) {
        return all.stream()
                .filter(recorded -> recorded.position() > afterPosition)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized long position() {
        return all.size();
    }

    @Override
    public boolean await(long afterPosition, Duration most) {
        return position() > afterPosition;
    }

    @Override
    public synchronized Optional<Snapshot> snapshot(String name, int fold) {
        return Optional.ofNullable(snapshots.get(name + fold));
    }

    @Override
    public synchronized void keep(Snapshot snapshot) {
        snapshots.put(snapshot.name() + snapshot.fold(), snapshot);
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }

    @Override
    public void close() {}
}
