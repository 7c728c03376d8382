package dev.gatehouse.runner;

import dev.gatehouse.git.Comparison;
import dev.gatehouse.policy.HostReport;
import dev.gatehouse.verdict.Trust;
import java.util.List;

/**
 * Whether policy and base come from where the worker has no say. In place the answer is a note; what is meant for
 * accepting cannot rest on a ref that the worker may have moved. A target that the caller names is the caller's word.
 */
final class TargetDoubt {
    private TargetDoubt() {}

    static List<HostReport.Obstacle> about(Matter matter) {
        Comparison comparison = matter.comparison();
        if (matter.trust() == Trust.IN_PLACE) {
            return List.of();
        }
        if (comparison.tip() == Comparison.Tip.MOVED_REF) {
            return List.of(new HostReport.Obstacle(
                    comparison.note().orElse("the target was moved"),
                    "If that was you, `gate init` records where it stands now. A target at a URL, out of the worker's"
                            + " reach, need not be recorded again."));
        }
        if (comparison.origin() == Comparison.Origin.UPSTREAM) {
            return List.of(new HostReport.Obstacle(
                    "no target is recorded, and " + PolicyText.place(comparison)
                            + " is what the judged repository itself remembers",
                    "`gate init` records the target out of the worker's reach; or name it with --target."));
        }
        return List.of();
    }
}
