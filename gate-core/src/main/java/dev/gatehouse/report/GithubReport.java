package dev.gatehouse.report;

import dev.gatehouse.feedback.Budget;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * Workflow commands: an annotation per finding, as many as GitHub shows, and the report for people in a group in which
 * commands are switched off.
 */
final class GithubReport implements Report {
    private static final int ANNOTATIONS = 50;
    private static final int MESSAGE = 1000;

    @Override
    public void write(Verdict verdict, ReportContext context, Appendable out) throws IOException {
        String token = "gatehouse-" + UUID.randomUUID();
        out.append("::group::")
                .append(GithubText.message("Gatehouse: " + Wording.headline(verdict)))
                .append('\n');
        out.append("::stop-commands::").append(token).append('\n');
        new HumanReport().write(verdict, plain(context), out);
        out.append("::").append(token).append("::\n");
        out.append("::endgroup::\n");
        annotations(verdict, out);
        String level = verdict.isGood() ? "notice" : "error";
        out.append(command(level, List.of("title=Gatehouse"), summary(verdict)));
    }

    private static ReportContext plain(ReportContext context) {
        return new ReportContext(
                context.head(),
                context.rules(),
                context.feedback(),
                new Style(Style.Palette.NONE, context.style().width()),
                context.previous(),
                context.fullReport(),
                context.reproduce(),
                context.version());
    }

    private static String summary(Verdict verdict) {
        String reasons = String.join("; ", verdict.reasons());
        return Wording.headline(verdict) + (reasons.isEmpty() ? "" : ": " + Escaped.line(reasons, MESSAGE));
    }

    /** Blocking ones first; waived ones and those that were there before make no noise. */
    private static void annotations(Verdict verdict, Appendable out) throws IOException {
        int written = 0;
        for (GateOutcome gate : verdict.gates()) {
            for (AssessedFinding finding : gate.findings()) {
                boolean quiet = !finding.blocking()
                        && Wording.tag(finding)
                                .filter(tag -> !tag.equals("report"))
                                .isPresent();
                if (!quiet && written < ANNOTATIONS) {
                    out.append(annotation(finding));
                    written++;
                }
            }
        }
    }

    private static String annotation(AssessedFinding assessed) {
        Finding finding = assessed.finding();
        String title = property("title", finding.rule());
        List<String> properties = finding.at().map(at -> place(at, title)).orElse(List.of(title));
        return command(assessed.blocking() ? "error" : "warning", properties, Budget.cut(finding.message(), MESSAGE));
    }

    private static List<String> place(Location at, String title) {
        String file = property("file", at.path());
        if (at.line() == 0) {
            return List.of(file, title);
        }
        String line = "line=" + at.line() + (at.endLine() > at.line() ? ",endLine=" + at.endLine() : "");
        String column = at.column() == 0 ? "" : "col=" + at.column();
        boolean ranged = at.column() > 0 && at.endColumn() > 0 && at.endLine() == at.line();
        return List.of(file, line, column + (ranged ? ",endColumn=" + at.endColumn() : ""), title);
    }

    private static String property(String name, String value) {
        return name + "=" + GithubText.property(value);
    }

    private static String command(String level, List<String> properties, String message) {
        List<String> given =
                properties.stream().filter(property -> !property.isEmpty()).toList();
        return "::" + level + " " + String.join(",", given) + "::" + GithubText.message(message) + "\n";
    }
}
