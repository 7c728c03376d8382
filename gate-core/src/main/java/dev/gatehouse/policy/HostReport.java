package dev.gatehouse.policy;

import dev.gatehouse.verdict.Finding;
import java.util.List;

/**
 * What the host itself has to say about a submission, beside the gates.
 *
 * @param findings defects of the submission as such (an undeclared gitlink, a link that leaves the tree); each rejects it
 * @param obstacles what keeps the host from telling (the tree moved while it was judged); each makes the verdict
 *     INCONCLUSIVE
 * @param notes what a reader should know beside the decision
 */
public record HostReport(List<Finding> findings, List<Obstacle> obstacles, List<String> notes) {
    /** Nothing to report. */
    public static final HostReport NOTHING = new HostReport(List.of(), List.of(), List.of());

    public HostReport {
        findings = List.copyOf(findings);
        obstacles = List.copyOf(obstacles);
        notes = List.copyOf(notes);
    }

    /**
     * Something that keeps the host from telling.
     *
     * @param cause what, in one line
     * @param remedy what to do about it
     */
    public record Obstacle(String cause, String remedy) {}
}
