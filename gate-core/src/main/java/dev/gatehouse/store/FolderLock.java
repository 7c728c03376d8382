package dev.gatehouse.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A lock on a folder, held against other threads (of any instance) and other processes. */
final class FolderLock {
    /** File locks are held by the whole JVM, so threads need one of their own. */
    private static final Object THREADS = new Object();

    private final Path folder;

    FolderLock(Path folder) {
        this.folder = folder;
    }

    /** What is done under the lock. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    void holding(Work work) throws IOException {
        synchronized (THREADS) {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid()) {
                    work.run();
                }
            }
        }
    }
}
