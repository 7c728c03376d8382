package dev.gatehouse.policy;

import dev.gatehouse.config.GateConfig;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.Selection;
import dev.gatehouse.verdict.PolicyIdentity;
import java.time.LocalDate;
import java.util.List;

/**
 * What a submission is measured by.
 *
 * @param identity which policy it is
 * @param config its gate.yaml
 * @param plan the gates of that gate.yaml
 * @param selection which of them were asked for
 * @param approvals what people have approved so far
 * @param today the day on which waivers are looked at
 */
public record Standard(
        PolicyIdentity identity,
        GateConfig config,
        Plan plan,
        Selection selection,
        List<Approval> approvals,
        LocalDate today) {
    public Standard {
        approvals = List.copyOf(approvals);
    }
}
