package dev.gatehouse.manager.workspace;

import dev.gatehouse.git.Exchange;
import dev.gatehouse.git.Snapshot;
import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The ground of one attempt. For the caller alone until {@linkplain #remove removed}; what the worker left running there
 * is the caller's to end first.
 */
public final class Workspace {
    private final Path folder;
    private final Path records;
    private final Exchange exchange;
    private final ObjectId start;

    Workspace(Path folder, Path records, Exchange exchange, ObjectId start) {
        this.folder = folder;
        this.records = records;
        this.exchange = exchange;
        this.start = start;
    }

    /** The worker's clone; its working directory. */
    public Path tree() {
        return folder.resolve("tree");
    }

    /** Configuration of the agent, of this task alone. */
    public Path home() {
        return folder.resolve("home");
    }

    /** Temporary files. */
    public Path temp() {
        return folder.resolve("tmp");
    }

    /** Transcript and log; kept when the workspace is removed, and not known to the worker. */
    public Path records() {
        return records;
    }

    /** The commit that the clone was made from. */
    public ObjectId start() {
        return start;
    }

    /**
     * The files as they are now, taken into the gate's repository.
     *
     * @param sizeLimit bytes above which a file is named instead of read
     * @throws dev.gatehouse.git.RepositoryProblem MOVING while something still writes there
     */
    public Snapshot collect(long sizeLimit) throws IOException, InterruptedException {
        return exchange.collect(tree(), exchange.treeOf(start), sizeLimit);
    }

    /** Deletes everything but the records; again if need be. */
    public void remove() throws IOException {
        exchange.forget(tree());
        exchange.delete(folder);
    }

    /** Deletes what an earlier attempt left in the tree and among the temporary files. */
    void clear() throws IOException {
        exchange.forget(tree());
        exchange.delete(tree());
        exchange.delete(temp());
    }
}
