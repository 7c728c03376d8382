package dev.gatehouse.policy;

import dev.gatehouse.config.Waiver;
import dev.gatehouse.submission.PathGlobs;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which findings gate.yaml lets through, and which of its waivers are past it. */
final class Waivers {
    private final Map<Weighed, Waiver> covered = new IdentityHashMap<>();
    private final List<Finding> expired = new ArrayList<>();
    private final List<Finding> unused = new ArrayList<>();
    private final List<Finding> exceeded = new ArrayList<>();

    private Waivers() {}

    /**
     * Hands out the waivers that hold on a day. A waiver with a maximum covers what was there before first, then the
     * rest in their order.
     */
    static Waivers over(List<Waiver> entries, List<Weighed> findings, LocalDate today) {
        Waivers waivers = new Waivers();
        List<Weighed> ordered = new ArrayList<>(findings.size());
        findings.stream().filter(f -> f.state() == FindingState.EXISTING).forEach(ordered::add);
        findings.stream().filter(f -> f.state() == FindingState.NEW).forEach(ordered::add);
        for (Waiver waiver : entries) {
            if (today.isAfter(waiver.until())) {
                waivers.expired.add(about(waiver, PolicyRules.EXPIRED, "ended on " + waiver.until()));
            } else {
                waivers.hand(waiver, ordered);
            }
        }
        return waivers;
    }

    Optional<String> reason(Weighed finding) {
        return Optional.ofNullable(covered.get(finding)).map(Waiver::reason);
    }

    /** Findings about waivers; the unused among them only where everything was looked at. */
    List<Finding> findings(boolean everythingJudged) {
        List<Finding> findings = new ArrayList<>(expired);
        findings.addAll(exceeded);
        if (everythingJudged) {
            findings.addAll(unused);
        }
        return findings;
    }

    private void hand(Waiver waiver, List<Weighed> findings) {
        Reach reach = new Reach(waiver);
        int found = 0;
        int limit = waiver.max().orElse(1);
        for (Weighed weighed : findings) {
            if (!covered.containsKey(weighed) && reach.covers(weighed) && ++found <= limit) {
                covered.put(weighed, waiver);
            }
        }
        if (found == 0) {
            unused.add(about(waiver, PolicyRules.UNUSED, "covers nothing"));
        } else if (found > limit) {
            exceeded.add(about(waiver, PolicyRules.EXCEEDED, "covers " + limit + " of " + found + " findings"));
        }
    }

    private static Finding about(Waiver waiver, String rule, String what) {
        String message = "the waiver of " + waiver.rule() + " (" + waiver.owner() + ") " + what;
        String key = waiver.rule() + " " + waiver.fingerprint().orElse("") + String.join(" ", waiver.paths());
        return Finding.of(rule, key, message)
                .at(Location.of(
                        ProtectedChange.POLICY_FILE,
                        waiver.at().line(),
                        waiver.at().column()));
    }

    /** What one waiver speaks of. */
    private static final class Reach {
        private final Waiver waiver;
        private final PathGlobs globs;

        Reach(Waiver waiver) {
            this.waiver = waiver;
            this.globs = PathGlobs.of(waiver.paths());
        }

        boolean covers(Weighed weighed) {
            return RuleNames.covers(waiver.rule(), weighed.finding().rule())
                    && waiver.fingerprint().map(weighed.fingerprint()::equals).orElse(true)
                    && (waiver.paths().isEmpty()
                            || weighed.finding()
                                    .at()
                                    .filter(at -> globs.matches(at.path()))
                                    .isPresent());
        }
    }
}
