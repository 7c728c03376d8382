package dev.gatehouse.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * An exclusive claim on a folder of our state, against other threads and other processes. The kernel drops it when we
 * die. May be closed by another thread than the one that took it.
 */
final class FolderLock implements AutoCloseable {
    /** A file lock belongs to the whole JVM, so threads need a door of their own. */
    private static final Map<Path, Semaphore> DOORS = new ConcurrentHashMap<>();

    private final Semaphore door;
    private final FileChannel channel;

    private FolderLock(Semaphore door, FileChannel channel) {
        this.door = door;
        this.channel = channel;
    }

    /** Waits for the claim. */
    static FolderLock take(Path file) throws IOException, InterruptedException {
        Semaphore door = door(file);
        door.acquire();
        return behind(door, file, WAITING).orElseThrow();
    }

    /** The claim, unless somebody else has it. */
    static Optional<FolderLock> tryTake(Path file) throws IOException {
        Semaphore door = door(file);
        return door.tryAcquire() ? behind(door, file, AT_ONCE) : Optional.empty();
    }

    /** How to ask the kernel; null when refused. */
    private interface Asking {
        @Nullable
        FileLock of(FileChannel channel) throws IOException;
    }

    private static final Asking WAITING = FileChannel::lock;
    private static final Asking AT_ONCE = FileChannel::tryLock;

    /** The door is open; it stays open to us only with the file's lock. Closing the channel releases that. */
    private static Optional<FolderLock> behind(Semaphore door, Path file, Asking asking) throws IOException {
        FileChannel channel = null;
        boolean held = false;
        try {
            channel = open(file);
            held = asking.of(channel) != null;
            return held ? Optional.of(new FolderLock(door, channel)) : Optional.empty();
        } finally {
            if (!held) {
                door.release();
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    /**
     * Gives the lock's file the time of now. Through our own channel, because to open and close the file in any other way,
     * as setting its time does, would have the kernel drop the lock.
     */
    void touch() throws IOException {
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}), 0);
    }

    private static Semaphore door(Path file) {
        return DOORS.computeIfAbsent(file.toAbsolutePath().normalize(), any -> new Semaphore(1));
    }

    private static FileChannel open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        door.release();
    }
}
