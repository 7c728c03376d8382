package dev.gatehouse.runner;

import dev.gatehouse.config.Limits;
import dev.gatehouse.git.Comparison;
import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.Snapshot;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The submission as it was taken in.
 *
 * @param submission what is judged
 * @param snapshot of the working tree; empty when a commit is judged
 */
record Capture(Submission submission, Optional<Snapshot> snapshot) {

    /** What a check by a policy with these limits judges: where they are low, the tree is searched for larger files. */
    static Capture within(Matter matter, Limits limits) throws IOException, InterruptedException {
        return take(matter, Math.max(GateRepository.DEFAULT_SIZE_LIMIT, limits.fileSize()));
    }

    /** @param sizeLimit bytes above which a file is named and not read */
    static Capture take(Matter matter, long sizeLimit) throws IOException, InterruptedException {
        CheckRequest request = matter.request();
        Comparison comparison = matter.comparison();
        if (request.revisions().head().isPresent()) {
            return new Capture(
                    new Submission(
                            comparison.headTree(),
                            Optional.of(comparison.head()),
                            comparison.base(),
                            false,
                            Optional.empty(),
                            request.claim()),
                    Optional.empty());
        }
        Snapshot snapshot = matter.repository().snapshot(sizeLimit);
        Submission submission = new Submission(
                snapshot.tree(),
                snapshot.dirty() ? Optional.empty() : Optional.of(comparison.head()),
                comparison.base(),
                snapshot.dirty(),
                Optional.empty(),
                request.claim());
        return new Capture(submission, Optional.of(snapshot));
    }

    /** What could not be taken into the tree. */
    List<Finding> findings() {
        return snapshot.map(Snapshot::findings).orElse(List.of());
    }

    /** Equal for equal submissions. */
    String fingerprint() {
        return snapshot.map(Snapshot::fingerprint)
                .orElseGet(() -> submission.tree().hex());
    }
}
