package dev.gatehouse.runner;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder with the evidence of one run, for its owner alone. Until the run is over a file in it is locked, which the
 * system undoes when its process dies: what such a run left was never scrubbed, and is removed by the next.
 */
final class RunFolder implements AutoCloseable {
    private static final String RUNNING = "running";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-").withZone(ZoneOffset.UTC);

    /** A lock is the whole process's, and lost as soon as another thread opens its file and closes it again. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private RunFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** A new folder among those of other runs. */
    static RunFolder begin(Path runs, Instant now) throws IOException {
        // Temporary folders are made for their owner alone, where the file system knows such a thing.
        Path path = Files.createTempDirectory(Files.createDirectories(runs), NAME.format(now));
        OURS.add(path);
        FileChannel channel =
                FileChannel.open(path.resolve(RUNNING), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IOException(path + " is somebody else's");
        }
        return new RunFolder(path, channel);
    }

    Path path() {
        return path;
    }

    /** All that is in it may stay. */
    void finish() throws IOException {
        Files.deleteIfExists(path.resolve(RUNNING));
    }

    /** Whether the process of a run died before it was over. */
    static boolean isAbandoned(Path run) {
        Path mark = run.resolve(RUNNING);
        if (OURS.contains(run) || !Files.exists(mark)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        OURS.remove(path);
    }
}
