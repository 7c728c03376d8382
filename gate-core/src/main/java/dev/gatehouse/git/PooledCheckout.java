package dev.gatehouse.git;

import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of the gate's own that holds exactly one tree, for the caller alone until closed. Of what earlier uses left
 * in it, only the outputs of its setup are kept: those of a build would speak for a submission that did not make them.
 */
public interface PooledCheckout extends AutoCloseable {
    /** Top folder of the files. */
    Path root();

    /** A HOME for what runs here; kept between uses. */
    Path home();

    /** A folder for build caches; kept between uses. */
    Path caches();

    /** Whether outputs of a setup are kept here. */
    boolean isPrepared();

    /** Keeps what is there beside the tree's own files from now on, for every later use: the outputs of a setup. */
    void keepOutputs() throws IOException, InterruptedException;

    /** Paths of submodules, which are left as empty folders. */
    List<String> submodules();

    /**
     * Lays files of another tree over this one: those that match are written as they are there, and those that match
     * and are not there are removed.
     *
     * @param globs of paths from the root with {@code /}; {@code **} crosses folders
     * @throws RepositoryProblem if git fails
     */
    Overlay overlay(ObjectId tree, List<String> globs) throws IOException, InterruptedException;

    /**
     * Paths of files of the tree that were written, replaced or removed since they were laid out, also if what was there
     * before was put back.
     */
    List<String> moved() throws IOException;

    /** Returns the checkout to the pool. */
    @Override
    void close() throws IOException;

    /**
     * What an overlay did to the tree's own files.
     *
     * @param replaced paths whose content or mode is now another
     * @param removed paths that the other tree does not have
     */
    record Overlay(List<String> replaced, List<String> removed) {
        public Overlay {
            replaced = List.copyOf(replaced);
            removed = List.copyOf(removed);
        }

        /** Whether the tree had the other one's files already. */
        public boolean isEmpty() {
            return replaced.isEmpty() && removed.isEmpty();
        }
    }
}
