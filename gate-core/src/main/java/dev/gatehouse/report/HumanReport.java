package dev.gatehouse.report;

import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** For a person at a terminal: the table, then the findings with their source, then what it all rests on. */
final class HumanReport implements Report {
    private static final int LINE = 2000;

    @Override
    public void write(Verdict verdict, ReportContext context, Appendable out) throws IOException {
        Paint paint = new Paint(context.style());
        lines(out, List.of(head(verdict, paint), ""));
        lines(out, new HumanTable(paint, context.style().width()).rows(verdict.gates()));
        lines(out, new HumanFindings(context, paint).lines(verdict));
        lines(out, List.of("", found(verdict)));
        lines(out, ground(verdict, context));
    }

    private static void lines(Appendable out, List<String> lines) throws IOException {
        for (String line : lines) {
            out.append(line).append('\n');
        }
    }

    private static String head(Verdict verdict, Paint paint) {
        String word = Wording.headline(verdict);
        String painted = verdict.isGood()
                ? paint.good(word)
                : verdict.decision() == Decision.REJECTED ? paint.bad(word) : paint.doubtful(word);
        String dirty = verdict.submission().dirty() ? ", with uncommitted work" : "";
        return painted + "  tree " + verdict.submission().tree().abbreviated() + " against "
                + verdict.submission().base().abbreviated() + dirty + ", in " + Wording.time(verdict.took());
    }

    /** {@code Found 3 findings (1 waived, 2 existing).} */
    private static String found(Verdict verdict) {
        List<AssessedFinding> all = verdict.gates().stream()
                .map(GateOutcome::findings)
                .flatMap(List::stream)
                .toList();
        List<String> kinds = new ArrayList<>();
        kind(all.stream().filter(finding -> finding.waiver().isPresent()).count(), "waived", kinds);
        kind(all.stream().filter(HumanReport::existing).count(), "existing", kinds);
        String kindText = kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")";
        return "Found " + Wording.count(all.size(), "finding") + kindText + ".";
    }

    private static boolean existing(AssessedFinding finding) {
        return finding.waiver().isEmpty() && finding.state() == FindingState.EXISTING;
    }

    private static void kind(long count, String name, List<String> kinds) {
        if (count > 0) {
            kinds.add(count + " " + name);
        }
    }

    private static List<String> ground(Verdict verdict, ReportContext context) {
        List<String> lines = new ArrayList<>();
        verdict.reasons().forEach(reason -> lines.add("Why: " + Escaped.line(reason, LINE)));
        verdict.notes().forEach(note -> lines.add("Note: " + Escaped.line(note, LINE)));
        if (!verdict.coverage().complete()) {
            lines.add("Partial: this verdict informs; it neither accepts nor attests.");
        }
        if (verdict.policy().fromTree()) {
            lines.add("Preview: judged by the tree's own policy, which accepts nothing.");
        }
        cached(verdict).ifPresent(lines::add);
        lines.add("Trust: " + Wording.trust(verdict.trust()));
        lines.add("Policy: " + Escaped.line(verdict.policy().source(), LINE));
        if (verdict.needsPerson()) {
            lines.add("Approve: gate approve " + verdict.submission().tree() + " --reason \"…\"");
        }
        if (!context.reproduce().isEmpty()) {
            lines.add("Reproduce: " + ShellWords.quote(context.reproduce()));
        }
        context.fullReport().ifPresent(file -> lines.add("Full report: " + Escaped.line(file.toString(), LINE)));
        return lines;
    }

    private static Optional<String> cached(Verdict verdict) {
        long cached = verdict.gates().stream().filter(GateOutcome::cached).count();
        return cached == 0
                ? Optional.empty()
                : Optional.of(
                        "Cached: " + Wording.count(cached, "judgement") + " of equal content taken from the store.");
    }
}
