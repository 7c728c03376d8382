package dev.gatehouse.report;

import dev.gatehouse.feedback.Budget;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Mode;
import java.util.List;

/** A row per gate. */
final class HumanTable {
    private static final int WIDEST = 32;
    private static final int RESULT = 10;
    private static final int TIME = 12;

    private final Paint paint;
    private final int width;

    HumanTable(Paint paint, int width) {
        this.paint = paint;
        this.width = width;
    }

    List<String> rows(List<GateOutcome> gates) {
        int name = gates.stream().mapToInt(gate -> name(gate).length()).max().orElse(0);
        return gates.stream().map(gate -> row(gate, name)).toList();
    }

    private String row(GateOutcome gate, int nameWidth) {
        String time = gate.isHost() || gate.result() instanceof GateResult.Skipped
                ? ""
                : gate.cached() ? "cached" : Wording.time(gate.took());
        String what = Budget.cut(what(gate), Math.max(10, width - nameWidth - RESULT - TIME - 8));
        String row = "  " + pad(name(gate), nameWidth) + "  " + result(gate) + "  " + pad(time, TIME) + "  " + what;
        return row.stripTrailing();
    }

    private String result(GateOutcome gate) {
        String word = pad(Wording.result(gate.result()), RESULT);
        if (gate.result() instanceof GateResult.Passed) {
            return paint.good(word);
        }
        if (gate.result() instanceof GateResult.Failed && gate.mode() == Mode.BLOCKING) {
            return paint.bad(word);
        }
        return gate.result() instanceof GateResult.Skipped ? paint.faint(word) : paint.doubtful(word);
    }

    private static String what(GateOutcome gate) {
        String mode = gate.mode() == Mode.ADVISORY ? "advisory" : "";
        long blocking =
                gate.findings().stream().filter(AssessedFinding::blocking).count();
        int others = gate.findings().size() - (int) blocking;
        String counts = join(
                blocking > 0 ? blocking + " blocking" : "", others > 0 ? Wording.count(others, "other finding") : "");
        String reason = Wording.reason(gate.result())
                .map(text -> Escaped.line(text, 300))
                .orElse("");
        return join(mode, join(counts, reason));
    }

    private static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
    }

    private static String name(GateOutcome gate) {
        return Escaped.line(gate.gate(), WIDEST);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
