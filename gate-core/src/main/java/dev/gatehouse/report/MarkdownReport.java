package dev.gatehouse.report;

import dev.gatehouse.feedback.Budget;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;

/** A job summary or a comment: never beyond the 1,024 KiB that GitHub takes, in bytes of UTF-8. */
final class MarkdownReport implements Report {
    /** A character takes at most three bytes of UTF-8. */
    private static final int LARGEST = 1024 * 1024 / 3;

    private static final int FINDINGS = 200;
    private static final int TEXT = 300;

    @Override
    public void write(Verdict verdict, ReportContext context, Appendable out) throws IOException {
        Budget text = new Budget(LARGEST);
        text.reserve(4 * TEXT);
        text.add("## Gatehouse: " + Wording.headline(verdict) + "\n");
        text.add("Tree `" + verdict.submission().tree() + "` against `"
                + verdict.submission().base() + "`\n");
        gates(verdict, text);
        findings(verdict, text);
        verdict.reasons().forEach(reason -> text.add("- Why: " + MarkdownText.of(reason, TEXT)));
        verdict.notes().forEach(note -> text.add("- Note: " + MarkdownText.of(note, TEXT)));
        text.close("\nTrust: " + MarkdownText.of(Wording.trust(verdict.trust()), TEXT) + ". Policy: "
                + MarkdownText.of(verdict.policy().source(), TEXT));
        out.append(text.toString());
    }

    private static void gates(Verdict verdict, Budget text) {
        text.add("| gate | result | time | |\n| --- | --- | --- | --- |");
        verdict.gates()
                .forEach(gate -> text.add("| " + MarkdownText.of(gate.gate(), TEXT) + " | " + result(gate)
                        + " | " + (gate.cached() ? "cached" : Wording.time(gate.took())) + " | "
                        + MarkdownText.of(Wording.reason(gate.result()).orElse(""), TEXT) + " |"));
        text.add("");
    }

    private static String result(GateOutcome gate) {
        String word = Wording.result(gate.result());
        return gate.result() instanceof GateResult.Passed ? word : "**" + word + "**";
    }

    private static void findings(Verdict verdict, Budget text) {
        int shown = 0;
        int left = 0;
        for (GateOutcome gate : verdict.gates()) {
            for (AssessedFinding finding : gate.findings()) {
                if (shown < FINDINGS && text.add(line(finding))) {
                    shown++;
                } else {
                    left++;
                }
            }
        }
        text.add(left == 0 ? "" : "- …and " + Wording.count(left, "more finding") + "\n");
    }

    private static String line(AssessedFinding assessed) {
        String place = assessed.finding().at().map(Object::toString).orElse("no place");
        String tag = Wording.tag(assessed)
                .map(word -> " \\[" + MarkdownText.of(word, TEXT) + "\\]")
                .orElse("");
        return "- " + MarkdownText.of(place, TEXT) + " **"
                + MarkdownText.of(assessed.finding().rule(), TEXT) + "** "
                + MarkdownText.of(assessed.finding().message(), TEXT) + tag;
    }
}
