package dev.gatehouse.runner;

import dev.gatehouse.store.Collected;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders with the evidence of a repository's runs. The last {@value #KEPT} stay, and younger than a day those that
 * have no report yet: their run may still be going on. Safe while others add and remove.
 *
 * @param folder that holds them; need not exist
 */
record RunFolders(Path folder) {
    static final int KEPT = 20;

    private static final Duration LONGEST_RUN = Duration.ofDays(1);

    /** Removes the others, as far as that can be done. */
    Collected prune() {
        List<Path> runs = newestFirst();
        Collected done = new Collected(0, 0, Math.min(KEPT, runs.size()), 0);
        for (Path run : runs.subList(Math.min(KEPT, runs.size()), runs.size())) {
            done = done.plus(isOver(run) ? removed(run) : new Collected(0, 0, 1, 0));
        }
        return done;
    }

    /** Removes what runs left whose processes died: nobody took secrets out of that. */
    void removeAbandoned() {
        newestFirst().stream().filter(RunFolder::isAbandoned).forEach(RunFolders::removed);
    }

    /** Those that are over, newest first. */
    List<Path> finished() {
        return newestFirst().stream().filter(FullReport::isIn).toList();
    }

    /** Their names sort by time. */
    private List<Path> newestFirst() {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            // Not there yet; or what cannot be listed is left for the next time.
            return List.of();
        }
    }

    private static boolean isOver(Path run) {
        try {
            return isOldOrReported(run);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOldOrReported(Path run) throws IOException {
        return !Files.isDirectory(run, LinkOption.NOFOLLOW_LINKS)
                || FullReport.isIn(run)
                || Files.getLastModifiedTime(run, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(Instant.now().minus(LONGEST_RUN));
    }

    private static Collected removed(Path run) {
        Removal removal = new Removal();
        try {
            Files.walkFileTree(run, removal);
        } catch (IOException e) {
            return new Collected(0, removal.bytes, 1, 0);
        }
        return new Collected(1, removal.bytes, 0, 0);
    }

    /** Deletes everything below a folder and follows no link; what will not go is left for the next time. */
    private static final class Removal extends SimpleFileVisitor<Path> {
        private long bytes;

        @Override
        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            return visited.toFile().setWritable(true, true) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (delete(file)) {
                bytes += attributes.size();
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault) {
            delete(visited);
            return FileVisitResult.CONTINUE;
        }

        private static boolean delete(Path file) {
            try {
                return Files.deleteIfExists(file);
            } catch (IOException e) {
                return false;
            }
        }
    }
}
