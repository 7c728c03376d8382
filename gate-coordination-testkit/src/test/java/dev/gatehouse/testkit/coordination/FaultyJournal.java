package dev.gatehouse.testkit.coordination;

import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Receipt;
import dev.gatehouse.journal.Recorded;
import dev.gatehouse.journal.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A sound journal, for faults to be made by overriding. */
class FaultyJournal implements Journal {
    final Journal sound;

    FaultyJournal(Journal sound) {
        this.sound = sound;
    }

    @Override
    public Receipt append(String stream, long expected, List<Event> events) throws IOException {
        return sound.append(stream, expected, events);
    }

    @Override
    public List<Recorded> read(String stream, long afterVersion, int most) throws IOException {
        return sound.read(stream, afterVersion, most);
    }

    @Override
    public List<Recorded> readAll(long afterPosition, int most) throws IOException {
        return sound.readAll(afterPosition, most);
    }

    @Override
    public long position() throws IOException {
        return sound.position();
    }

    @Override
    public boolean await(long afterPosition, Duration most) throws IOException, InterruptedException {
        return sound.await(afterPosition, most);
    }

    @Override
    public Optional<Snapshot> snapshot(String name, int fold) throws IOException {
        return sound.snapshot(name, fold);
    }

    @Override
    public void keep(Snapshot snapshot) throws IOException {
        sound.keep(snapshot);
    }

    @Override
    public List<String> remarks() {
        return sound.remarks();
    }

    @Override
    public void close() throws IOException {
        sound.close();
    }
}
