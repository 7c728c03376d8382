package dev.gatehouse.report;

import dev.gatehouse.feedback.Cause;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Findings gate by gate, at most fifty lines of them in all; then where the others are. */
final class HumanFindings {
    private static final int MESSAGE_LINES = 50;
    private static final int NAMES = 9;
    private static final int ADVICE = 5;
    private static final int LINE = 1000;

    private final ReportContext context;
    private final Paint paint;
    private final Sources sources;
    private final Set<String> elsewhere = new LinkedHashSet<>();
    private int shown;
    private int left;

    HumanFindings(ReportContext context, Paint paint) {
        this.context = context;
        this.paint = paint;
        this.sources = new Sources(context.head());
    }

    List<String> lines(Verdict verdict) throws IOException {
        List<String> lines = new ArrayList<>();
        for (GateOutcome gate : verdict.gates()) {
            if (!gate.findings().isEmpty() || Wording.remedy(gate.result()).isPresent()) {
                lines.addAll(lines(gate));
            }
        }
        lines.addAll(others());
        return lines;
    }

    private List<String> lines(GateOutcome gate) throws IOException {
        List<String> body = new ArrayList<>();
        Set<String> advice = new LinkedHashSet<>();
        Wording.remedy(gate.result()).ifPresent(advice::add);
        for (Cause cause : Cause.of(gate.findings())) {
            for (AssessedFinding finding : cause.findings()) {
                show(finding, finding == cause.first(), body, advice);
            }
        }
        advice.stream().limit(ADVICE).forEach(text -> body.add(paint.strong("help: ") + Escaped.line(text, 2 * LINE)));
        if (!body.isEmpty()) {
            Wording.log(gate).ifPresent(log -> body.add("full log: " + Escaped.line(log, LINE)));
            body.add(0, "");
        }
        return body;
    }

    private void show(AssessedFinding finding, boolean first, List<String> body, Set<String> advice)
            throws IOException {
        if (shown >= MESSAGE_LINES) {
            left++;
            finding.finding().at().map(Location::path).ifPresent(elsewhere::add);
            return;
        }
        shown++;
        body.add(line(finding));
        if (Wording.tag(finding).isEmpty()) {
            body.addAll(frame(finding.finding()));
            finding.finding().remedy().ifPresent(advice::add);
        }
        if (first && Wording.tag(finding).isEmpty()) {
            finding.finding().cause().ifPresent(cause -> body.add("  cause: " + Escaped.line(cause, LINE)));
            if (!finding.finding().rerun().isEmpty()) {
                advice.add("see it again with: "
                        + ShellWords.quote(finding.finding().rerun()));
            }
        }
    }

    private String line(AssessedFinding assessed) {
        Finding finding = assessed.finding();
        String place = finding.at().map(at -> Escaped.line(at.toString(), LINE)).orElse("(no place)");
        String tag = Wording.tag(assessed)
                .map(text -> paint.faint(" [" + Escaped.line(text, LINE) + "]"))
                .orElse("");
        return paint.strong(place) + " " + Escaped.line(finding.rule(), LINE) + " "
                + Escaped.line(Wording.told(finding), LINE) + tag;
    }

    private List<String> frame(Finding finding) throws IOException {
        if (finding.at().isEmpty() || finding.at().get().line() == 0) {
            return List.of();
        }
        Location at = finding.at().get();
        return sources.line(at.path(), at.line())
                .map(source -> Frame.of(source, at, context.style().width()))
                .orElse(List.of());
    }

    private List<String> others() {
        if (left == 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", "…and " + Wording.count(left, "more finding")));
        if (!elsewhere.isEmpty()) {
            lines.add("  in "
                    + new TreeSet<>(elsewhere)
                            .stream()
                                    .limit(NAMES)
                                    .map(path -> Escaped.line(path, 200))
                                    .collect(Collectors.joining(", ")));
        }
        if (elsewhere.size() > NAMES) {
            lines.add("  …also in " + Wording.count(elsewhere.size() - NAMES, "other file"));
        }
        return lines;
    }
}
