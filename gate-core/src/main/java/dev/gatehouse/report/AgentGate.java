package dev.gatehouse.report;

import dev.gatehouse.feedback.Budget;
import dev.gatehouse.feedback.Cause;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One gate in the agent's report. */
final class AgentGate {
    private static final int MESSAGE = 300;
    private static final int NAME = 120;
    private static final int COMMAND = 1000;
    private static final int NAMED = 5;

    private AgentGate() {}

    static String head(GateOutcome gate, List<Cause> causes) {
        String name = Escaped.line(gate.gate(), NAME);
        if (gate.result() instanceof GateResult.Failed) {
            long findings =
                    causes.stream().mapToLong(cause -> cause.findings().size()).sum();
            String noun = gate.type().equals("tests") ? "failure" : "finding";
            return "FAIL " + name + "  " + Wording.count(findings, noun) + ", " + Wording.count(causes.size(), "cause");
        }
        String word = gate.result() instanceof GateResult.Skipped ? "SKIPPED " : "NOT PROVEN ";
        String reason = Wording.reason(gate.result()).orElse("no reason given");
        return word + name + "  " + Escaped.line(reason, MESSAGE)
                + Wording.remedy(gate.result())
                        .map(remedy -> "\n  to do: " + Escaped.line(remedy, MESSAGE))
                        .orElse("");
    }

    static List<String> foot(GateOutcome gate) {
        return Wording.log(gate)
                .map(log -> List.of("  full log: " + Escaped.line(log, COMMAND)))
                .orElse(List.of());
    }

    /** The first finding of a cause in full, the others by name. */
    static String cause(Cause cause) {
        Finding first = cause.first().finding();
        List<String> lines = new ArrayList<>();
        lines.add("  " + place(first) + rule(first) + "  " + message(first));
        first.cause()
                .filter(text -> !first.message().contains(text))
                .ifPresent(text -> lines.add("  cause: " + Escaped.line(text, MESSAGE)));
        if (!cause.others().isEmpty()) {
            lines.add("  same cause: " + others(cause.others()));
        }
        first.remedy().ifPresent(remedy -> lines.add("  to do: " + Escaped.line(remedy, MESSAGE)));
        String rerun = ShellWords.quote(first.rerun());
        if (!rerun.isEmpty() && rerun.length() <= COMMAND) {
            lines.add("  rerun: " + rerun);
        }
        return String.join("\n", lines);
    }

    private static String message(Finding finding) {
        String told = Wording.told(finding);
        return told.isBlank() ? "(no message)" : Escaped.line(told, MESSAGE);
    }

    private static String place(Finding finding) {
        return finding.at().map(at -> Escaped.line(at.toString(), NAME * 2)).orElse("(no place)");
    }

    /** The name of a test says more than the rule that it broke, unless the rule is another than that it fails. */
    private static String rule(Finding finding) {
        return finding.rule().equals("tests/failed") ? "" : "  " + Escaped.line(finding.rule(), NAME);
    }

    private static String others(List<AssessedFinding> others) {
        String named = others.stream().limit(NAMED).map(AgentGate::brief).collect(Collectors.joining(", "));
        int more = others.size() - NAMED;
        return more > 0 ? named + ", and " + more + " more" : named;
    }

    private static String brief(AssessedFinding assessed) {
        Finding finding = assessed.finding();
        if (Wording.isTest(finding)) {
            String line = finding.at()
                    .map(Location::line)
                    .filter(at -> at > 0)
                    .map(at -> ":" + at)
                    .orElse("");
            return Escaped.line(TestName.shorten(finding.key()) + line, NAME);
        }
        return Budget.cut(
                finding.at().map(at -> Escaped.line(at.toString(), NAME)).orElse(Escaped.line(finding.key(), NAME)),
                NAME);
    }
}
