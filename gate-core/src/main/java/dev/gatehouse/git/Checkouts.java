package dev.gatehouse.git;

import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A pool of folders that hold a tree each and keep what builds left in them. */
final class Checkouts {
    private static final int HASH_DIGITS = 16;
    private static final Duration UNUSED = Duration.ofDays(14);

    private final Path folder;
    private final Git git;

    Checkouts(Path folder, Git git) {
        this.folder = folder;
        this.git = git;
    }

    /** The first free place of the pool, brought to exactly that tree. */
    PooledCheckout acquire(ObjectId tree, String pool) throws IOException, InterruptedException {
        Path shelf = folder.resolve(StateFiles.digest(pool).substring(0, HASH_DIGITS));
        for (int number = 0; ; number++) {
            Path place = Files.createDirectories(shelf.resolve(String.valueOf(number)));
            Optional<FolderLock> lock = FolderLock.tryTake(place.resolve("lock"));
            if (lock.isPresent()) {
                return prepared(place, lock.get(), tree);
            }
        }
    }

    private PooledCheckout prepared(Path place, FolderLock lock, ObjectId tree)
            throws IOException, InterruptedException {
        try {
            lock.touch();
            new Tenancy(place).begin();
            CheckedOut checkout = new CheckedOut(place, git, lock, tree);
            checkout.prepare();
            return checkout;
        } catch (IOException | InterruptedException | RuntimeException e) {
            // A note that outlived its tenancy would have the next tenant end what we run elsewhere.
            new Tenancy(place).end();
            lock.close();
            throw e;
        }
    }

    /** Deletes what nobody has used for two weeks, and ends what those left running who died. */
    void collectGarbage() throws IOException {
        Instant oldest = Instant.now().minus(UNUSED);
        for (Path place : places()) {
            ifFree(place, free -> new Tenancy(free).evict());
            if (Files.getLastModifiedTime(place.resolve("lock")).toInstant().isBefore(oldest)) {
                ifFree(place, CheckedOut::empty);
            }
        }
    }

    /** Deletes trees and homes of those that nobody uses now; the build caches stay. */
    void emptyFree() throws IOException {
        for (Path place : places()) {
            ifFree(place, CheckedOut::emptyAllButCaches);
        }
    }

    private List<Path> places() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder, 2)) {
            return found.filter(place -> Files.exists(place.resolve("lock"))).toList();
        }
    }

    private static void ifFree(Path place, Emptying emptying) throws IOException {
        Optional<FolderLock> lock = FolderLock.tryTake(place.resolve("lock"));
        if (lock.isPresent()) {
            try (FolderLock held = lock.get()) {
                emptying.of(place);
            }
        }
    }

    /** What is done to a place that nobody uses. */
    @FunctionalInterface
    private interface Emptying {
        void of(Path place) throws IOException;
    }
}
