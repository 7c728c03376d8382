package dev.gatehouse.git;

import dev.gatehouse.process.Input;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.verdict.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The gate's own bare repository for one judged repository: the only eyes through which submissions are seen. Filled
 * with verified copies of objects; shares nothing with the judged repository. Safe for several threads and processes.
 * Every method throws {@link RepositoryProblem} when the judged repository or git won't do.
 */
public final class GateRepository {
    /** Files above this size are named instead of read: 50 MiB, as where gate.yaml says nothing. */
    public static final long DEFAULT_SIZE_LIMIT = 50L << 20;

    /** What {@link #text} reads at most. */
    private static final int MAX_TEXT_BYTES = 10_000_000;

    private final WorkingCopy copy;
    private final Places places;
    private final Git git;
    private final Resolver resolver;

    private GateRepository(WorkingCopy copy, Places places) {
        this.copy = copy;
        this.places = places;
        this.git = Git.in(places.git());
        this.resolver = new Resolver(places, git, copy);
    }

    /**
     * Opens the repository for a working copy, made at first use.
     *
     * @throws RepositoryProblem UNSAFE when the state would lie inside the working tree
     */
    public static GateRepository open(WorkingCopy copy, GateState state) throws IOException, InterruptedException {
        GateRepository repository = new GateRepository(copy, Places.of(copy, state));
        repository.make();
        return repository;
    }

    private void make() throws IOException, InterruptedException {
        new Foundation(places, git, copy).lay();
    }

    /** The working copy that is judged. */
    public WorkingCopy workingCopy() {
        return copy;
    }

    /** Folder of our state about this repository, where others may keep theirs under names of their own. */
    public Path stateFolder() {
        return places.folder();
    }

    /** Decides what is compared with what; fetches what is missing. */
    public Comparison resolve(Revisions wanted) throws IOException, InterruptedException {
        return resolver.resolve(wanted);
    }

    /**
     * Takes the working tree in: staged, unstaged and untracked files, save those that a {@code .gitignore} in the tree
     * names. {@code .git/info/exclude}, the user's own ignore file, index, filters and configuration have no say.
     *
     * @param sizeLimit bytes above which a file is named instead of read
     */
    public Snapshot snapshot(long sizeLimit) throws IOException, InterruptedException {
        return taker().take(resolver.treeOf(resolver.head()), sizeLimit);
    }

    /** Paths whose content, inode or change time is another than at the snapshot; ignored files don't count. */
    public List<String> moved(Snapshot since) throws IOException, InterruptedException {
        return taker().moved(since);
    }

    private SnapshotTaker taker() {
        return new SnapshotTaker(places, git, copy.root());
    }

    /** The tree of a commit that {@link #resolve} returned. */
    public ObjectId treeOf(ObjectId commit) throws IOException, InterruptedException {
        return resolver.treeOf(commit);
    }

    /** The text (UTF-8) of a regular file of at most 10 MB in a commit or tree; empty when there is none. */
    public Optional<String> text(ObjectId treeish, String path) throws IOException, InterruptedException {
        String fact = "text-" + StateFiles.digest(treeish + ":" + path);
        Optional<String> known = places.fact(fact);
        if (known.isEmpty()) {
            known = Optional.of(read(treeish, path).map(text -> "=" + text).orElse(""));
            places.remember(fact, known.get());
        }
        return known.filter(text -> !text.isEmpty()).map(text -> text.substring(1));
    }

    private Optional<String> read(ObjectId treeish, String path) throws IOException, InterruptedException {
        // One level only, and by its full literal name: a link or a folder is no file.
        String listed = git.ask("ls-tree", "-z", "--full-tree", treeish.hex(), "--", path)
                .text();
        if (!listed.startsWith("100")) {
            return Optional.empty();
        }
        String object = listed.substring(0, listed.indexOf('\t')).split(" ", -1)[2];
        byte[] bytes =
                git.stream(Input.none(), (InputStream in) -> in.readNBytes(MAX_TEXT_BYTES), "cat-file", "blob", object);
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    /** The files of a commit or tree. The caller closes it. */
    public TreeContent content(ObjectId treeish) {
        return new StoredTree(git, treeish);
    }

    /** Everything that a commit or tree holds below its folders, in Git's order: one {@code ls-tree}. */
    public List<TreeEntry> entries(ObjectId treeish) throws IOException, InterruptedException {
        return Listing.of(git, treeish);
    }

    /** What differs between two commits or trees, in path order, with the added lines of each file. */
    public List<Change> changes(ObjectId base, ObjectId head) throws IOException, InterruptedException {
        return new TreeDiff(git).changes(base, head);
    }

    /** Breaches of {@link StructuralRules} that the head adds to the base, with the default size limit. */
    public List<Finding> structure(ObjectId base, ObjectId head) throws IOException, InterruptedException {
        return structure(base, head, DEFAULT_SIZE_LIMIT);
    }

    /**
     * Breaches of {@link StructuralRules} that the head adds to the base.
     *
     * @param sizeLimit bytes above which a file is too large
     */
    public List<Finding> structure(ObjectId base, ObjectId head, long sizeLimit)
            throws IOException, InterruptedException {
        return new Structure(git, base, head, sizeLimit).findings();
    }

    /**
     * A checkout of exactly that tree out of a pool; waits for none: a further one is made when all are in use.
     *
     * @param pool what its kept outputs depend on, such as a digest of lock files; checkouts are shared within a pool
     */
    public PooledCheckout checkout(ObjectId treeish, String pool) throws IOException, InterruptedException {
        return new Checkouts(places.checkouts(), git).acquire(resolver.treeOf(treeish), pool);
    }

    /** Deletes the files of checkouts that nobody uses now, for they hold what must not stay; build caches are kept. */
    public void emptyCheckouts() throws IOException {
        new Checkouts(places.checkouts(), git).emptyFree();
    }

    /**
     * A tree with some files changed; the other files stay as they are.
     *
     * @param edits the whole text, in UTF-8, by path; empty removes the file. A file that was there keeps its mode
     * @throws RepositoryProblem if a tree cannot hold such a path
     */
    public ObjectId edited(ObjectId tree, Map<String, Optional<String>> edits)
            throws IOException, InterruptedException {
        return new TreeEdits(places, git).applied(tree, edits);
    }

    /**
     * What became of a branch step by step, newest first: the commits on its line of first parents, each of which is
     * compared with the parent before it. A commit without parent is no step.
     *
     * @param merges whether only merges count
     * @param most how many at most
     * @param since leaves out those committed before that day, in UTC
     */
    public List<Piece> history(ObjectId tip, boolean merges, int most, Optional<LocalDate> since)
            throws IOException, InterruptedException {
        return new History(git).pieces(tip, merges, most, since);
    }

    /** Remembers the target, out of the worker's sight. */
    public void recordTarget(Target target) throws IOException {
        targets().record(target);
    }

    /** The recorded target. */
    public Optional<Target> recordedTarget() throws IOException {
        return targets().recorded();
    }

    /** The default branch of {@code origin} at its URL, or a local main branch, as a proposal for {@link #recordTarget}. */
    public Optional<Target> proposedTarget() throws IOException {
        return targets().proposed();
    }

    private Targets targets() {
        return new Targets(places, copy, new UserRefs(copy.gitDir(), copy.commonDir()));
    }

    /** How trees travel to workers, and back. */
    public Exchange exchange() {
        return new Exchange(places, git, copy);
    }

    /** Compares two commits that we hold already, by the policy of a third: pinned, whatever any ref says by now. */
    public Comparison pinned(ObjectId head, ObjectId base, ObjectId policy) throws IOException, InterruptedException {
        return resolver.pinned(head, base, policy);
    }

    /** Drops checkouts, snapshots and facts that were not used lately; safe while other gates run. */
    public void collectGarbage() throws IOException, InterruptedException {
        new Foundation(places, git, copy).collectGarbage();
    }
}
