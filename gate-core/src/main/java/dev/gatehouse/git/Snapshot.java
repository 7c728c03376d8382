package dev.gatehouse.git;

import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.verdict.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * A working tree at one moment, stored in the gate's repository.
 *
 * @param tree the tree; lacks what {@code oversized} and {@code findings} name
 * @param dirty whether it holds work that is not in HEAD
 * @param oversized files above the size limit, left unread
 * @param findings what could not be taken in, such as oversized files and nested repositories. They are no part of the
 *     tree, so a verdict over a snapshot with findings must not be kept under the tree alone
 * @param fingerprint digest of tree and findings, equal for equal submissions
 * @param sizeLimit bytes above which a file was left unread
 * @param index the state of every file when the snapshot was made, for {@link GateRepository#moved}
 */
public record Snapshot(
        ObjectId tree,
        boolean dirty,
        List<Oversized> oversized,
        List<Finding> findings,
        String fingerprint,
        long sizeLimit,
        Path index) {

    public Snapshot {
        oversized = List.copyOf(oversized);
        findings = List.copyOf(findings);
    }

    /**
     * A file that is too large to be taken in.
     *
     * @param bytes its size
     */
    public record Oversized(String path, long bytes) {}
}
