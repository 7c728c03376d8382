package dev.gatehouse.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps a shelf within its capacity. Runs when a tenth of the capacity was written since the last time in this process,
 * and with the first write of a process when nobody did for a day, so a shelf exceeds its capacity by a bounded amount.
 */
final class Sweep {
    private static final Duration UNFINISHED_AGE = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofDays(1);
    private static final String STAMP = "swept";

    private final Path folder;
    private final Capacity capacity;
    private final AtomicLong written;

    Sweep(Path folder, Capacity capacity) {
        this.folder = folder;
        this.capacity = capacity;
        this.written = new AtomicLong(-1);
    }

    void collectSoon() {
        written.set(capacity.bytes());
    }

    void wrote(long bytes) {
        long before = written.getAndAdd(bytes);
        if (before < 0 ? isDue() : before + bytes > capacity.bytes() / 10) {
            now();
        }
    }

    /** The files of all entries. */
    List<Path> files() {
        return entries().stream().map(Entry::file).toList();
    }

    Collected now() {
        written.set(0);
        List<Entry> entries = entries();
        entries.sort(Comparator.comparing(Entry::used).reversed());
        Instant oldest = Instant.now().minus(capacity.age());
        Collected done = Collected.NOTHING;
        for (Entry entry : entries) {
            boolean keep = done.keptBytes() + entry.size() <= capacity.bytes()
                    && entry.used().isAfter(oldest);
            done = done.plus(keep || !entry.delete() ? entry.kept() : entry.removed());
        }
        stamp();
        return done;
    }

    private boolean isDue() {
        try {
            return Files.getLastModifiedTime(folder.resolve(STAMP))
                    .toInstant()
                    .plus(PAUSE)
                    .isBefore(Instant.now());
        } catch (IOException e) {
            return true;
        }
    }

    private void stamp() {
        try {
            Path stamp = folder.resolve(STAMP);
            if (!Files.exists(stamp)) {
                Files.createFile(stamp);
            }
            Files.setLastModifiedTime(stamp, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // Without a stamp the next process sweeps again: slower, and nothing worse.
            return;
        }
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Instant abandoned = Instant.now().minus(UNFINISHED_AGE);
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Entry entry = new Entry(
                            file,
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant());
                    if (!file.getFileName().toString().endsWith(Shelf.UNFINISHED)) {
                        note(entry);
                    } else if (entry.used().isBefore(abandoned)) {
                        entry.delete();
                    }
                    return FileVisitResult.CONTINUE;
                }

                private void note(Entry entry) {
                    if (!entry.file().equals(folder.resolve(STAMP))) {
                        entries.add(entry);
                    }
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException fault) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return entries;
        }
        return entries;
    }

    private record Entry(Path file, long size, Instant used) {
        boolean delete() {
            try {
                Files.deleteIfExists(file);
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        Collected removed() {
            return new Collected(1, size, 0, 0);
        }

        Collected kept() {
            return new Collected(0, 0, 1, size);
        }
    }
}
