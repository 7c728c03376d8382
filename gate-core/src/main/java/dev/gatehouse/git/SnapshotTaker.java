package dev.gatehouse.git;

import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.verdict.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes snapshots of one working tree. The index is kept between snapshots, so only what changed is read; it is seeded
 * from HEAD, so that files which are committed although ignored are seen. Git compares times by the second: files that
 * changed in the very second of a snapshot are read again at the next one.
 */
final class SnapshotTaker {
    private static final int KEPT_INDEXES = 256;
    private static final int KEPT_TREES = 200;

    private final Places places;
    private final Path root;
    private final Path folder;
    private final WorkTree tree;

    SnapshotTaker(Places places, Git git, Path root) {
        this.places = places;
        this.root = root;
        this.folder = places.worktree(root);
        this.tree = new WorkTree(git, root, folder.resolve("index"));
    }

    /** What is remembered of the last snapshot: the tree that the index was seeded from and the one it amounts to. */
    private record Memory(String seed, String tree, String index) {
        static final Memory NONE = new Memory("", "", "");

        static Memory parse(String text) {
            List<String> lines = text.lines().toList();
            return lines.size() == 3 ? new Memory(lines.get(0), lines.get(1), lines.get(2)) : NONE;
        }

        String format() {
            return seed + "\n" + tree + "\n" + index + "\n";
        }
    }

    Snapshot take(ObjectId headTree, long sizeLimit) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (FolderLock lock = FolderLock.take(folder.resolve("lock"))) {
            dropLeftLock();
            return locked(headTree, sizeLimit);
        } catch (RepositoryProblem e) {
            if (e.kind() != RepositoryProblem.Kind.FAILED || !Files.deleteIfExists(tree.index())) {
                throw e;
            }
        }
        // An index that outlived its objects, or was cut short by a full disk, is made anew.
        return take(headTree, sizeLimit);
    }

    /** Git's own lock is left behind by a gate that was killed; ours says that nobody else is at work. */
    private void dropLeftLock() throws IOException {
        Files.deleteIfExists(folder.resolve("index.lock"));
    }

    private Snapshot locked(ObjectId headTree, long sizeLimit) throws IOException, InterruptedException {
        long begun = System.currentTimeMillis();
        Memory memory = seeded(headTree);
        WorkTree.Difference difference = tree.difference();
        Sorting sorting = new Sorting(root, sizeLimit, headTree.hex().length());
        sorting.sort(difference);
        boolean changed = sorting.records.length() > 0 || sorting.additions.length() > 0;
        tree.set(sorting.records);
        tree.add(sorting.additions);
        ObjectId id = changed || memory.tree().isEmpty() ? tree.writeTree() : new ObjectId(memory.tree());
        Path kept = keepIndex(begun);
        if (changed) {
            forgetRecent(id, begun);
        }
        String next = new Memory(headTree.hex(), id.hex(), tree.identity()).format();
        if (!next.equals(memory.format())) {
            StateFiles.write(folder.resolve("memory"), next);
        }
        keepTree(id);
        return snapshot(id, headTree, sorting, sizeLimit, kept);
    }

    private Memory seeded(ObjectId headTree) throws IOException, InterruptedException {
        Optional<String> text = StateFiles.read(folder.resolve("memory"));
        Memory memory = text.map(Memory::parse).orElse(Memory.NONE);
        boolean intact = Files.exists(tree.index()) && memory.index().equals(tree.identity());
        if (intact && memory.seed().equals(headTree.hex())) {
            return memory;
        }
        if (!intact) {
            Files.deleteIfExists(tree.index());
        }
        tree.seed(headTree);
        return new Memory(headTree.hex(), headTree.hex(), "");
    }

    /** Git replaces its index by renaming, so a second name keeps this state for the price of a link. */
    private Path keepIndex(long begun) throws IOException {
        Path kept = Files.createDirectories(folder.resolve("kept"));
        dropOld(kept);
        Path link = kept.resolve(begun + "-" + Long.toHexString(System.nanoTime()));
        return Files.createLink(link, tree.index());
    }

    /** By the time in the name: links to one index share all their times. */
    private static void dropOld(Path kept) throws IOException {
        List<Path> links;
        try (Stream<Path> found = Files.list(kept)) {
            // A plain lambda, as the class archive holds them; those of Comparator are spun anew at every start.
            links = found.sorted((one, other) -> Long.compare(begun(other), begun(one)))
                    .toList();
        }
        for (Path old : links.subList(Math.min(KEPT_INDEXES, links.size()), links.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static long begun(Path link) {
        String name = link.getFileName().toString();
        return Long.parseLong(name.substring(0, name.indexOf('-')));
    }

    private void forgetRecent(ObjectId id, long begun) throws IOException {
        IndexFile file = IndexFile.read(tree.index(), id.hex().length());
        if (file.entries().stream().anyMatch(entry -> isRecent(entry, begun))) {
            StateFiles.write(tree.index(), file.forgetting(entry -> isRecent(entry, begun)));
        }
    }

    /** One second earlier than exact: the kernel's clock for files lags behind the one that we read. */
    private static boolean isRecent(IndexFile.Entry entry, long begun) {
        return entry.stamp().changed() >= begun / 1000 - 1;
    }

    private void keepTree(ObjectId id) throws IOException {
        Path ref = places.snapshots().resolve(id.hex());
        if (Files.exists(ref)) {
            Files.setLastModifiedTime(ref, FileTime.fromMillis(System.currentTimeMillis()));
        } else {
            StateFiles.write(ref, id.hex() + "\n");
            for (Path old : StateFiles.beyondNewest(places.snapshots(), KEPT_TREES)) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static Snapshot snapshot(ObjectId id, ObjectId headTree, Sorting sorting, long sizeLimit, Path kept) {
        boolean dirty = !id.equals(headTree) || !sorting.findings.isEmpty();
        String named = sorting.findings.stream().map(Finding::toString).sorted().collect(Collectors.joining("\n"));
        String fingerprint = StateFiles.digest(id.hex() + "\n" + named);
        return new Snapshot(id, dirty, sorting.oversized, sorting.findings, fingerprint, sizeLimit, kept);
    }

    /** See {@link GateRepository#moved}. */
    List<String> moved(Snapshot since) throws IOException, InterruptedException {
        if (!Files.exists(since.index())) {
            throw new RepositoryProblem(
                    RepositoryProblem.Kind.MOVING,
                    "Whether the tree moved is no longer known.",
                    "More than " + KEPT_INDEXES + " snapshots were taken of it meanwhile, or the state was deleted.",
                    "Run again.");
        }
        // From the same seed, wherever HEAD is by now: a commit alone moves no file.
        ObjectId headTree = new ObjectId(seededFrom().orElse(since.tree().hex()));
        Snapshot now = take(headTree, since.sizeLimit());
        int digits = headTree.hex().length();
        IndexFile then = IndexFile.read(since.index(), digits);
        List<String> paths = new ArrayList<>(IndexFile.differences(then, IndexFile.read(now.index(), digits)));
        long begun = begun(since.index());
        for (IndexFile.Entry entry : then.entries()) {
            if (isRecent(entry, begun) && !paths.contains(entry.path()) && Touched.since(root, entry)) {
                paths.add(entry.path());
            }
        }
        List<String> texts =
                new ArrayList<>(paths.stream().map(PathText::text).sorted().toList());
        now.findings().stream()
                .filter(finding -> !since.findings().contains(finding))
                .forEach(finding -> finding.at().ifPresent(place -> texts.add(place.path())));
        return List.copyOf(texts);
    }

    private Optional<String> seededFrom() throws IOException {
        return StateFiles.read(folder.resolve("memory"))
                .map(text -> Memory.parse(text).seed())
                .filter(seed -> !seed.isEmpty());
    }
}
