package dev.gatehouse.kernel;

import dev.gatehouse.gate.Checkout;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Content;
import dev.gatehouse.submission.Side;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the gates of one side run, and what they may know of the submission. Used by several threads at once; the values
 * of all methods stay the same for the length of a run.
 */
public interface Ground {
    /** What is judged. For the base side this is part of the keys of gates that read the base or the changes. */
    Submission submission();

    /** The side whose tree stands in the workspace. */
    Side side();

    /** How far results from here can be trusted; entries of the judgement store never cross levels. */
    Trust trust();

    /** Root of the tree to run in. */
    Path workspace();

    /** The files of a side, from Git objects. */
    Content content(Side side) throws IOException;

    /** What differs between base and submission. */
    List<Change> changes() throws IOException;

    /** A digest over path, mode and object id of the entries of this {@link #side()} that match one of the globs. */
    String digest(List<String> globs) throws IOException;

    /** A scratch checkout of a side; whoever asked closes it. */
    Checkout checkout(Side side) throws IOException, InterruptedException;

    /** The complete, scrubbed environment for processes, without what single gates ask for in addition. */
    Map<String, String> environment();

    /** The variables that a gate's {@code environment:} names are taken from. */
    Map<String, String> ambient();

    /** Folder for evidence of this run; the kernel makes one folder per gate in it. Outside the judged tree. */
    Path evidence();

    /** Folder for what gates remember across runs; the kernel makes one folder per gate in it. */
    Path memory();

    /** Folder for what lives no longer than a process, such as empty homes; the kernel cleans up after itself. */
    Path scratch();

    /** Since when the outputs in the workspace count as made by this run, where the caller has just built it. */
    Optional<Instant> builtSince();
}
