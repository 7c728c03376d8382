package dev.gatehouse.policy;

import dev.gatehouse.kernel.Execution;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a gate found on the base. A finding there excuses one finding of the submission and no more, so that a second
 * defect with the same key is new.
 */
final class Baseline {
    private static final String FLAKY = "tests/flaky";
    private static final String TESTS = "tests/";

    private final Map<String, Integer> remaining = new HashMap<>();

    private Baseline(List<Finding> found) {
        found.forEach(finding -> remaining.merge(exactly(finding.rule(), finding.key()), 1, Integer::sum));
        found.stream()
                .filter(finding -> finding.rule().startsWith(TESTS))
                .forEach(finding -> remaining.merge(unsteady(finding.key()), 1, Integer::sum));
    }

    /** The findings of a gate on the base; none unless it judged there. */
    static Baseline of(Execution base) {
        return new Baseline(
                base.answer() instanceof Execution.Answered answered
                                && answered.judgement() instanceof Judgement.Judged judged
                        ? judged.findings()
                        : List.of());
    }

    /** The findings with their state, in the same order. Those on unchanged lines are the first to be excused. */
    List<Weighed> attribute(List<Weighed> findings) {
        List<Weighed> attributed = new ArrayList<>(findings);
        attribute(attributed, false);
        attribute(attributed, true);
        return attributed;
    }

    private void attribute(List<Weighed> findings, boolean onChange) {
        findings.replaceAll(weighed -> weighed.onChange() == onChange && claim(weighed.finding())
                ? weighed.in(FindingState.EXISTING)
                : weighed);
    }

    /** A test that flakes here is excused by any trouble that it has on the base, not only by a flake. */
    private boolean claim(Finding finding) {
        return take(exactly(finding.rule(), finding.key()))
                || finding.rule().startsWith(FLAKY) && take(unsteady(finding.key()));
    }

    private boolean take(String name) {
        Integer left = remaining.computeIfPresent(name, (key, count) -> count - 1);
        return left != null && left >= 0;
    }

    private static String exactly(String rule, String key) {
        return rule.length() + ":" + rule + key;
    }

    private static String unsteady(String key) {
        return "unsteady:" + key;
    }
}
