package dev.gatehouse.gate;

import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Content;
import dev.gatehouse.submission.Side;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the host offers to a gate while it judges. Valid until {@link Gate#judge} returns; safe for several threads. */
public interface GateContext {
    /** The gate's own name in the policy. */
    String gate();

    /** What is judged. */
    Submission submission();

    /** How far what runs here can be trusted. */
    Trust trust();

    /** HEAD, or BASE when the host asks "was it there before?". */
    Side side();

    /** Keys of findings to look at again; empty means everything. A gate may ignore it and look at everything. */
    Set<String> focus();

    /** The files of a side, from Git objects. */
    Content content(Side side) throws IOException;

    /** What differs between base and submission. */
    List<Change> changes() throws IOException;

    /** Root of the tree to run in, for the {@link #side()} asked; holds the outputs of the gates that this one needs. */
    Path workspace();

    /** A scratch checkout of a side, for a gate that plants or builds things. */
    Checkout checkout(Side side) throws IOException, InterruptedException;

    /**
     * When the caller has itself just built this workspace, as the Maven goal has: since when outputs count as made by
     * this run. A gate may then read them instead of building again.
     */
    Optional<Instant> builtSince();

    /**
     * Starts a process and waits for it: the only way to start one. Environment scrubbing, sandbox, limits,
     * cancellation and redaction are the host's.
     *
     * @throws InterruptedException if the gate was cancelled; the process tree is gone by then
     * @throws IOException if the log cannot be written
     */
    Run run(Command command) throws IOException, InterruptedException;

    /** A file to write evidence to, outside the judged tree; parent folders exist. */
    Path evidence(String name) throws IOException;

    /** A folder of this gate's own that lasts across runs on this machine (baselines, noise floors). */
    Path memory() throws IOException;

    /**
     * Has the host take this text out of everything that it writes, whichever gate it comes from and also where it was
     * written before: judgements, logs, evidence, reports, caches. It is found as it is, escaped as in JSON, XML, URLs
     * and shells, broken by line ends or terminal sequences, in Base64 and in hexadecimal; a text of several lines also
     * line by line. Lines of fewer than 4 bytes are not concealed, because masking them would black out everything.
     *
     * @throws IllegalStateException if more is to be concealed than the host can bear: 10,000 lines or 1 MiB
     */
    void conceal(CharSequence secret);

    /** Tells people what the gate is doing; at most the last line is shown. */
    void progress(String line);

    /** When the host will interrupt the gate. */
    Instant deadline();
}
