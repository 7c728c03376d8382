package dev.gatehouse.verdict;

import dev.gatehouse.submission.Submission;

/** Submission in, verdict out: the one interface that manager, hook and Maven goal see. */
@FunctionalInterface
public interface Judge {
    /**
     * Judges a submission. What cannot be judged gives an INCONCLUSIVE verdict, not an exception.
     *
     * @param submission what is judged; its objects must be reachable for the judge
     * @param tier which tier of the policy to apply; {@code full} for all gates
     * @throws InterruptedException if the calling thread was interrupted; every process started is gone by then
     */
    Verdict judge(Submission submission, String tier) throws InterruptedException;
}
