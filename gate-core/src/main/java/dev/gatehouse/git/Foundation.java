package dev.gatehouse.git;

import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes our repository and keeps it small. */
final class Foundation {
    /** No program filters what we read or write, and every file can be compared line by line. */
    private static final String ATTRIBUTES = "* -filter -ident -working-tree-encoding diff\n";

    private static final int KEPT_TREES = 100;
    private static final int KEPT_FACTS = 2000;
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Places places;
    private final Git git;
    private final WorkingCopy copy;

    Foundation(Places places, Git git, WorkingCopy copy) {
        this.places = places;
        this.git = git;
        this.copy = copy;
    }

    /** Made beside its place and moved there whole, so nobody sees half a repository. */
    void lay() throws IOException, InterruptedException {
        if (Files.isDirectory(places.git())) {
            return;
        }
        try (FolderLock lock = FolderLock.take(places.lock("intake"))) {
            if (Files.isDirectory(places.git())) {
                return;
            }
            Path fresh = Files.createTempDirectory(places.temporary(), "git");
            Optional<ObjectId> head = new UserRefs(copy.gitDir(), copy.commonDir()).resolve("HEAD");
            boolean longNames = head.filter(oid -> oid.hex().length() == 64).isPresent();
            new Git(fresh, fresh, Hardening.environment(fresh), List.of())
                    .ask("init", "-q", "--bare", "--template=", "--object-format=" + (longNames ? "sha256" : "sha1"));
            StateFiles.write(fresh.resolve("info/attributes"), ATTRIBUTES);
            Files.move(fresh, places.git(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    void collectGarbage() throws IOException, InterruptedException {
        new Checkouts(places.checkouts(), git).collectGarbage();
        try (FolderLock lock = FolderLock.take(places.lock("intake"))) {
            for (Path ref : StateFiles.beyondNewest(places.snapshots(), KEPT_TREES)) {
                Files.deleteIfExists(ref);
            }
            for (Path fact : StateFiles.beyondNewest(places.facts(), KEPT_FACTS)) {
                Files.deleteIfExists(fact);
            }
            dropLeftBehind();
            git.setting("gc.packRefs=false", "gc.cruftPacks=false").ask("gc", "-q", "--prune=2.days.ago");
        }
    }

    private void dropLeftBehind() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(places.temporary())) {
            files = found.toList();
        }
        for (Path file : files) {
            if (Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(Instant.now().minus(LEFT_BEHIND))) {
                StateFiles.deleteTree(file);
            }
        }
    }
}
