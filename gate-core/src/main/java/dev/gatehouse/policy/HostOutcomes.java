package dev.gatehouse.policy;

import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Level;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The outcomes of the host's own checks. No waiver reaches them. */
final class HostOutcomes {
    private static final String REMEDY =
            "Undo the change unless it was asked for. If it was, a person has to approve exactly it.";

    private HostOutcomes() {}

    /** What the host found about the submission as such; empty when there is nothing to say. */
    static Optional<GateOutcome> submission(HostReport host) {
        if (host.findings().isEmpty() && host.obstacles().isEmpty()) {
            return Optional.empty();
        }
        List<AssessedFinding> findings = host.findings().stream()
                .map(finding -> assessed(finding, Level.BLOCK, Optional.empty(), true))
                .toList();
        return Optional.of(outcome(GateOutcome.SUBMISSION, result(host), findings));
    }

    private static GateResult result(HostReport host) {
        if (!host.findings().isEmpty()) {
            return new GateResult.Failed();
        }
        return new GateResult.NotProven(
                host.obstacles().stream().map(HostReport.Obstacle::cause).collect(Collectors.joining("; ")),
                host.obstacles().stream()
                        .map(HostReport.Obstacle::remedy)
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }

    /** What there is to say about policy, protected paths and waivers; empty when there is nothing. */
    static Optional<GateOutcome> policy(ProtectedPaths paths, List<Finding> aboutWaivers) {
        if (paths.changes().isEmpty() && aboutWaivers.isEmpty()) {
            return Optional.empty();
        }
        List<AssessedFinding> findings = new ArrayList<>();
        paths.changes().forEach(change -> findings.add(changed(change, paths.approval())));
        aboutWaivers.forEach(finding -> findings.add(assessed(finding, Level.REPORT, Optional.empty(), false)));
        findings.sort(Comparator.comparing(AssessedFinding::level));
        GateResult result = paths.needPerson()
                ? new GateResult.NotProven("a person has to approve " + paths.described(), REMEDY)
                : new GateResult.Passed();
        return Optional.of(outcome(GateOutcome.POLICY, result, findings));
    }

    private static AssessedFinding changed(ProtectedChange change, Optional<Approval> approval) {
        String what = change.before().isEmpty() ? "added" : change.after().isEmpty() ? "deleted" : "changed";
        String asks = change.asksForPerson() ? "; that needs a person" : "";
        Finding finding = Finding.of(PolicyRules.CHANGED, change.path(), "the protected file is " + what + asks)
                .at(Location.of(change.path()))
                .remediedBy(REMEDY);
        return change.asksForPerson()
                ? assessed(finding, Level.BLOCK, approval.map(HostOutcomes::word), false)
                : assessed(finding, Level.REPORT, Optional.empty(), false);
    }

    private static String word(Approval approval) {
        return "approved by " + approval.by() + ": " + approval.reason();
    }

    private static AssessedFinding assessed(Finding finding, Level level, Optional<String> waiver, boolean blocking) {
        return new AssessedFinding(finding, level, FindingState.NEW, Fingerprint.of(finding), waiver, blocking);
    }

    private static GateOutcome outcome(String type, GateResult result, List<AssessedFinding> findings) {
        return new GateOutcome(
                type, type, Mode.BLOCKING, result, false, Duration.ZERO, 0, findings, List.of(), List.of());
    }
}
