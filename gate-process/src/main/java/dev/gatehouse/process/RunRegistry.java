package dev.gatehouse.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder that knows what JVMs have started, so that what one leaves that was killed outright is ended by the next, and
 * nothing else is. While it is open, every run of this JVM has a file there, from right after its start to its end.
 *
 * <p>Several JVMs may share a folder, and each may be open in one folder or several. An owner counts as gone when the
 * lock on its part of the folder is free, which the kernel sees to however it ended. What belonged to it is known by its
 * mark ({@link Processes#RUN_VARIABLE}), or as the recorded process number with the same start in the same boot of the
 * machine; a number given out anew fits neither. All methods may be called from any thread.
 */
public final class RunRegistry implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String RUN_SUFFIX = ".run";

    /** Those of this JVM. A second channel to a lock of ours would give it up when closed. */
    private static final Set<Path> OPEN = new HashSet<>();

    private final Path folder;
    private final Path own;
    private final FileChannel channel;
    private boolean closed;

    private RunRegistry(Path folder, Path own, FileChannel channel) {
        this.folder = folder;
        this.own = own;
        this.channel = channel;
    }

    /**
     * Begins to record what this JVM starts. What it started before isn't recorded, but found by its mark all the same.
     *
     * @param folder made when missing; for our files only, and on a local disk
     * @throws IOException when it can't be written, or is open in this JVM already
     */
    public static RunRegistry open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path real = folder.toRealPath();
        synchronized (OPEN) {
            if (OPEN.contains(real)) {
                throw new IOException("The run registry " + folder + " is open in this JVM already; open it once.");
            }
            Path own = real.resolve(Run.OWNER);
            RunRegistry registry = new RunRegistry(real, own, take(own));
            OPEN.add(real);
            LiveRuns.recordIn(registry);
            return registry;
        }
    }

    /** Whoever reaps may have taken the folder for a dead owner's and removed it before it was locked. */
    private static FileChannel take(Path own) throws IOException {
        Path lock = own.resolve(LOCK);
        while (true) {
            Files.createDirectories(own);
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.lock();
            if (held.isValid() && Files.exists(lock)) {
                return channel;
            }
            channel.close();
        }
    }

    /**
     * Ends what owners left that are gone, at once and by force, and forgets them. An owner on whose behalf this JVM itself
     * was started is left alone, or we should end ourselves.
     *
     * @return who was ended
     */
    public List<Survivor> reap() throws IOException, InterruptedException {
        List<Survivor> ended = new ArrayList<>();
        for (Path owner : entries(folder)) {
            String name = owner.getFileName().toString();
            if (Run.isOwner(name) && !name.equals(Run.OWNER) && !Run.isInside(name)) {
                ended.addAll(reap(owner, name));
            }
        }
        return ended;
    }

    /** Records nothing from here on. What runs goes on, no longer known to the folder. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            LiveRuns.recordNoMoreIn(this);
            forget(own);
            channel.close();
            synchronized (OPEN) {
                OPEN.remove(folder);
            }
        }
    }

    /** @throws IOException when the record can't be written: then the run must not be */
    synchronized void began(Run run, Process process) throws IOException {
        Identity identity = Identity.of(process.pid());
        if (!closed && identity != null) {
            new RunRecord(identity, run.leadsSession).write(file(run));
        }
    }

    synchronized void ended(Run run) {
        try {
            Files.deleteIfExists(file(run));
        } catch (IOException stays) {
            // A record too many: its process is gone, so that nobody will fit it.
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private Path file(Run run) {
        return own.resolve(run.number + RUN_SUFFIX);
    }

    private static List<Survivor> reap(Path owner, String name) throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(owner.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (lock == null) {
                return List.of();
            }
            List<RunRecord> records = new ArrayList<>();
            for (Path file : entries(owner)) {
                RunRecord record = file.toString().endsWith(RUN_SUFFIX) ? RunRecord.read(file) : null;
                if (record != null) {
                    records.add(record);
                }
            }
            List<Survivor> ended = new Leftovers(name, records).end();
            forget(owner);
            return ended;
        } catch (NoSuchFileException goneMeanwhile) {
            // Another JVM has just reaped it, or it is being made.
            return List.of();
        }
    }

    /** The lock goes last: without it nobody takes up what is left of a folder. */
    private static void forget(Path owner) throws IOException {
        for (Path file : entries(owner)) {
            if (!file.endsWith(LOCK)) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(owner.resolve(LOCK));
        Files.deleteIfExists(owner);
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (java.nio.file.NotDirectoryException notOurs) {
            return List.of();
        }
        return entries;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }
}
