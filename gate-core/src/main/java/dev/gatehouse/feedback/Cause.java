package dev.gatehouse.feedback;

import dev.gatehouse.verdict.AssessedFinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings that one fault explains.
 *
 * @param findings at least one, in the order given
 */
public record Cause(List<AssessedFinding> findings) {
    public Cause {
        findings = List.copyOf(findings);
    }

    /** The finding that stands for all. */
    public AssessedFinding first() {
        return findings.get(0);
    }

    /** The findings after the first. */
    public List<AssessedFinding> others() {
        return findings.subList(1, findings.size());
    }

    /**
     * Findings grouped by the cause that their gate names, or else by rule and message; in order of first appearance.
     */
    public static List<Cause> of(List<AssessedFinding> findings) {
        Map<List<String>, List<AssessedFinding>> groups = new LinkedHashMap<>();
        for (AssessedFinding finding : findings) {
            groups.computeIfAbsent(name(finding), name -> new ArrayList<>()).add(finding);
        }
        return groups.values().stream().map(Cause::new).toList();
    }

    private static List<String> name(AssessedFinding finding) {
        return finding.finding()
                .cause()
                .map(cause -> List.of(cause))
                .orElseGet(() ->
                        List.of(finding.finding().rule(), finding.finding().message()));
    }
}
