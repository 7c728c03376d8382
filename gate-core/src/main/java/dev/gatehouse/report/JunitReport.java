package dev.gatehouse.report;

import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Mode;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** JUnit XML with a test case per gate. An advisory gate never fails its case; its findings are its output. */
final class JunitReport implements Report {
    private static final int FINDINGS = 100;
    private static final int MESSAGE = 1000;

    @Override
    public void write(Verdict verdict, ReportContext context, Appendable out) throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        out.append(suite(verdict));
        for (GateOutcome gate : verdict.gates()) {
            out.append(testcase(gate));
        }
        out.append("  </testsuite>\n</testsuites>\n");
    }

    private static String suite(Verdict verdict) {
        return String.format(
                        Locale.ROOT,
                        "  <testsuite name=\"gatehouse\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\" time=\"%s\">%n",
                        verdict.gates().size(),
                        count(verdict, gate -> isBlocking(gate) && gate.result() instanceof GateResult.Failed),
                        count(verdict, JunitReport::isError),
                        count(verdict, JunitReport::isSkipped),
                        seconds(verdict.took()))
                .replace("\r\n", "\n");
    }

    private static long count(Verdict verdict, Predicate<GateOutcome> which) {
        return verdict.gates().stream().filter(which).count();
    }

    private static boolean isBlocking(GateOutcome gate) {
        return gate.mode() == Mode.BLOCKING;
    }

    private static boolean isError(GateOutcome gate) {
        return gate.obstructs() && !(gate.result() instanceof GateResult.Failed);
    }

    private static boolean isSkipped(GateOutcome gate) {
        return gate.result() instanceof GateResult.Skipped && !isError(gate);
    }

    private static String testcase(GateOutcome gate) {
        String open = "    <testcase classname=\"gate." + XmlText.of(gate.type()) + "\" name=\""
                + XmlText.of(gate.gate()) + "\" time=\"" + seconds(gate.took()) + "\">\n";
        String reason = XmlText.of(Wording.reason(gate.result()).orElse(""));
        String body;
        if (isError(gate)) {
            body = "      <error type=\"not-proven\" message=\"" + reason + "\">"
                    + XmlText.of(Wording.remedy(gate.result()).orElse("")) + "</error>\n";
        } else if (isSkipped(gate)) {
            body = "      <skipped message=\"" + reason + "\"/>\n";
        } else {
            body = findings(gate);
        }
        return open + body + "    </testcase>\n";
    }

    private static String findings(GateOutcome gate) {
        List<AssessedFinding> blocking = Wording.blocking(gate);
        if (!blocking.isEmpty()) {
            return "      <failure type=\"findings\" message=\"" + Wording.count(blocking.size(), "finding") + "\">"
                    + XmlText.of(text(blocking)) + "</failure>\n";
        }
        return gate.findings().isEmpty()
                ? ""
                : "      <system-out>" + XmlText.of(text(gate.findings())) + "</system-out>\n";
    }

    private static String text(List<AssessedFinding> findings) {
        StringBuilder text = new StringBuilder();
        findings.stream()
                .limit(FINDINGS)
                .forEach(finding -> text.append(line(finding)).append('\n'));
        if (findings.size() > FINDINGS) {
            text.append("…and ").append(findings.size() - FINDINGS).append(" more\n");
        }
        return text.toString();
    }

    private static String line(AssessedFinding assessed) {
        String place = assessed.finding().at().map(Object::toString).orElse("(no place)");
        String tag = Wording.tag(assessed).map(word -> " [" + word + "]").orElse("");
        return Escaped.line(
                place + " " + assessed.finding().rule() + " "
                        + assessed.finding().message() + tag,
                MESSAGE);
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0);
    }
}
