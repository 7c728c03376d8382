package dev.gatehouse.git;

import dev.gatehouse.process.Input;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.submission.PathGlobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One place of the pool. The index of its own tells git which files it put there: those are forced to what the tree
 * says, all others are deleted unless a .gitignore of the tree names them. A place that somebody died over is emptied.
 */
final class CheckedOut implements PooledCheckout {
    private final Path place;
    private final FolderLock lock;
    private final ObjectId tree;
    private final Git plain;
    private final Git git;
    private List<String> submodules = List.of();

    CheckedOut(Path place, Git git, FolderLock lock, ObjectId tree) {
        this.place = place;
        this.lock = lock;
        this.tree = tree;
        this.plain = git;
        this.git = git.over(root(), index(place));
    }

    private static Path index(Path place) {
        return place.resolve("index");
    }

    private static Path kept(Path place) {
        return place.resolve("kept");
    }

    private static Path unfinished(Path place) {
        return place.resolve("unfinished");
    }

    @Override
    public Path root() {
        return place.resolve("tree");
    }

    @Override
    public Path home() {
        return place.resolve("home");
    }

    @Override
    public Path caches() {
        return place.resolve("caches");
    }

    @Override
    public List<String> submodules() {
        return submodules;
    }

    void prepare() throws IOException, InterruptedException {
        boolean usable = Files.isDirectory(root(), LinkOption.NOFOLLOW_LINKS) && Files.exists(index(place));
        if (!usable || Files.exists(unfinished(place))) {
            emptyTree(place);
        }
        try {
            fill();
        } catch (RepositoryProblem e) {
            emptyTree(place);
            fill();
        }
        submodules = IndexFile.read(index(place), tree.hex().length()).entries().stream()
                .filter(entry -> Integer.toOctalString(entry.mode()).equals(RawChange.GITLINK))
                .map(entry -> PathText.text(entry.path()))
                .toList();
    }

    private void fill() throws IOException, InterruptedException {
        Files.createDirectories(root());
        Files.createDirectories(home());
        Files.createDirectories(caches());
        Files.deleteIfExists(place.resolve("index.lock"));
        force(tree);
        // Git never looks at this name, so it would outlast every cleaning.
        StateFiles.deleteTree(root().resolve(".git"));
        clean();
    }

    /** What an earlier submission's build left, ignored or not, would speak for this one: only the setup's stays. */
    private void clean() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("clean", "-ffdxq"));
        StateFiles.read(kept(place))
                .ifPresent(text -> text.lines().forEach(pattern -> {
                    command.add("-e");
                    command.add(pattern);
                }));
        git.ask(command.toArray(String[]::new));
    }

    @Override
    public boolean isPrepared() {
        return Files.exists(kept(place));
    }

    @Override
    public void keepOutputs() throws IOException, InterruptedException {
        String outputs = git.ask("ls-files", "-o", "--directory", "-z").text();
        StringBuilder patterns = new StringBuilder();
        for (String path : outputs.split("\0")) {
            if (!path.isEmpty() && path.indexOf('\n') < 0) {
                patterns.append('/').append(literal(path)).append('\n');
            }
        }
        StateFiles.write(kept(place), patterns.toString());
    }

    /** The path as an ignore pattern that matches nothing else. */
    private static String literal(String path) {
        return path.replaceAll("[\\\\*?\\[\\]! ]", "\\\\$0");
    }

    /** The tree's files, and none that an earlier tree had, whatever was done to them since. */
    private void force(ObjectId wanted) throws IOException, InterruptedException {
        StateFiles.write(unfinished(place), wanted.hex());
        git.ask("read-tree", "--reset", "-u", wanted.hex());
        Files.delete(unfinished(place));
    }

    @Override
    public Overlay overlay(ObjectId other, List<String> globs) throws IOException, InterruptedException {
        PathGlobs wanted = PathGlobs.of(globs);
        Map<String, TreeEntry> theirs = matching(other, wanted);
        Map<String, TreeEntry> ours = matching(tree, wanted);
        List<String> replaced = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        StringBuilder records = new StringBuilder();
        ours.forEach((path, entry) -> {
            if (!theirs.containsKey(path)) {
                removed.add(path);
                records.append("0 ").append("0".repeat(tree.hex().length())).append('\t');
                records.append(PathText.raw(path)).append('\0');
            }
        });
        theirs.forEach((path, entry) -> {
            if (!entry.equals(ours.get(path))) {
                replaced.add(path);
                records.append(entry.mode()).append(' ').append(entry.object()).append('\t');
                records.append(PathText.raw(path)).append('\0');
            }
        });
        if (records.length() > 0) {
            force(combined(records));
        }
        return new Overlay(
                replaced.stream().sorted().toList(), removed.stream().sorted().toList());
    }

    @Override
    public List<String> moved() throws IOException {
        List<String> moved = new ArrayList<>();
        for (IndexFile.Entry entry :
                IndexFile.read(index(place), tree.hex().length()).entries()) {
            boolean file = !Integer.toOctalString(entry.mode()).equals(RawChange.GITLINK);
            if (file && Touched.since(root(), entry)) {
                moved.add(PathText.text(entry.path()));
            }
        }
        return moved;
    }

    private Map<String, TreeEntry> matching(ObjectId treeish, PathGlobs wanted)
            throws IOException, InterruptedException {
        Map<String, TreeEntry> entries = new HashMap<>();
        for (TreeEntry entry : Listing.of(plain, treeish)) {
            if (wanted.matches(entry.path()) && !entry.mode().equals(RawChange.GITLINK)) {
                entries.put(entry.path(), entry);
            }
        }
        return entries;
    }

    private ObjectId combined(StringBuilder records) throws IOException, InterruptedException {
        Path scratch = place.resolve("overlay-index");
        Files.copy(index(place), scratch, StandardCopyOption.REPLACE_EXISTING);
        Git mixing = git.over(root(), scratch);
        byte[] bytes = records.toString().getBytes(StandardCharsets.ISO_8859_1);
        mixing.ask(Input.stream(new ByteArrayInputStream(bytes)), "update-index", "-z", "--index-info");
        ObjectId mixed = new ObjectId(mixing.ask("write-tree").text().strip());
        Files.delete(scratch);
        return mixed;
    }

    private static void emptyTree(Path place) throws IOException {
        StateFiles.deleteTree(place.resolve("tree"));
        Files.deleteIfExists(index(place));
        Files.deleteIfExists(kept(place));
    }

    /** Deletes all but the lock. */
    static void empty(Path place) throws IOException {
        emptyAllButCaches(place);
        StateFiles.deleteTree(place.resolve("caches"));
    }

    /** Deletes the tree, what builds left in it, and the home. */
    static void emptyAllButCaches(Path place) throws IOException {
        emptyTree(place);
        StateFiles.deleteTree(place.resolve("home"));
    }

    @Override
    public void close() throws IOException {
        try {
            new Tenancy(place).end();
        } finally {
            lock.close();
        }
    }
}
