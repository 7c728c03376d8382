package dev.gatehouse.report;

import dev.gatehouse.proof.Calibration;
import dev.gatehouse.proof.GateRecord;
import dev.gatehouse.proof.Replay;
import dev.gatehouse.proof.Replay.Call;
import dev.gatehouse.proof.Replay.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import tools.jackson.core.JsonGenerator;

/** What {@code gate calibrate} found out: for people, for Markdown and for programs. */
public final class CalibrationReport {
    private static final int TEXT = 200;
    private static final int SHORT = 12;
    private static final List<String> HEAD =
            List.of("gate", "asked", "would block", "not proven", "skipped", "p50", "p95");

    private CalibrationReport() {}

    /** For a terminal. */
    public static String human(Calibration calibration) {
        List<List<String>> rows = rows(calibration, Escaped::line);
        StringBuilder text = new StringBuilder(Escaped.line(headline(calibration), 2 * TEXT)).append("\n\n");
        int[] widths = new int[HEAD.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < widths.length; i++) {
                String blank = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + blank : blank + row.get(i)).append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        details(calibration, Result.BLOCKED, Escaped::line)
                .forEach(line -> text.append("  ").append(line).append('\n'));
        details(calibration, Result.NOT_PROVEN, Escaped::line)
                .forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }

    /** For a page. */
    public static String markdown(Calibration calibration) {
        StringBuilder text = new StringBuilder(MarkdownText.of(headline(calibration), 2 * TEXT)).append("\n\n");
        List<List<String>> rows = rows(calibration, MarkdownText::of);
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            text.append(i == 0 ? "|---" + "|--:".repeat(HEAD.size() - 1) + "|\n" : "");
        }
        List<String> details = new ArrayList<>(details(calibration, Result.BLOCKED, MarkdownText::of));
        details.addAll(details(calibration, Result.NOT_PROVEN, MarkdownText::of));
        text.append('\n');
        details.stream()
                .filter(line -> !line.isEmpty())
                .forEach(line -> text.append("- ").append(line).append('\n'));
        return text.toString();
    }

    private static String headline(Calibration calibration) {
        String ending = switch (calibration.ending()) {
            case COMPLETE -> "";
            case OUT_OF_TIME -> ", stopped when its time was over: a later run goes on from there";
            case INTERRUPTED -> ", interrupted: a later run goes on from there";
        };
        return calibration.policy() + " over " + calibration.history() + ": "
                + calibration.replays().size() + " of " + calibration.wanted() + " replayed in "
                + Wording.time(calibration.took()) + ending;
    }

    private static List<List<String>> rows(Calibration calibration, BiFunction<String, Integer, String> escape) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        for (GateRecord gate : calibration.records()) {
            rows.add(List.of(
                    escape.apply(gate.gate(), TEXT),
                    String.valueOf(gate.asked()),
                    share(gate.blocked(), gate.asked()),
                    share(gate.notProven(), gate.asked()),
                    String.valueOf(gate.skipped()),
                    Wording.time(gate.median()),
                    Wording.time(gate.slow())));
        }
        return rows;
    }

    private static String share(int count, int of) {
        return of == 0 ? "-" : String.format(Locale.ROOT, "%d (%.1f %%)", count, 100.0 * count / of);
    }

    /** Each call of that kind with its commit and its reason. */
    private static List<String> details(
            Calibration calibration, Result kind, BiFunction<String, Integer, String> escape) {
        List<String> lines = new ArrayList<>();
        for (Replay replay : calibration.replays()) {
            for (Call call : replay.calls()) {
                if (call.result() == kind) {
                    String why = kind == Result.BLOCKED ? String.join(", ", call.rules()) : call.reason();
                    String commit = replay.commit()
                            .substring(0, Math.min(SHORT, replay.commit().length()));
                    lines.add(commit + " " + escape.apply(call.gate(), TEXT)
                            + (kind == Result.BLOCKED ? " would block: " : " not proven: ")
                            + escape.apply(why, TEXT) + "  (" + escape.apply(replay.subject(), TEXT) + ")");
                }
            }
        }
        return lines;
    }

    /** For programs. */
    public static void json(Calibration calibration, Appendable out) {
        try (JsonGenerator json = JsonText.into(out)) {
            json.writeStartObject();
            json.writeNumberProperty("version", 1);
            json.writeStringProperty("policy", calibration.policy());
            json.writeStringProperty("history", calibration.history());
            json.writeStringProperty("ending", Wording.id(calibration.ending()));
            json.writeNumberProperty("wanted", calibration.wanted());
            json.writeNumberProperty("replayed", calibration.replays().size());
            json.writeNumberProperty("took-ms", calibration.took().toMillis());
            json.writeArrayPropertyStart("gates");
            calibration.records().forEach(gate -> write(json, gate));
            json.writeEndArray();
            json.writeArrayPropertyStart("steps");
            calibration.replays().forEach(replay -> write(json, replay));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, GateRecord gate) {
        json.writeStartObject();
        json.writeStringProperty("gate", gate.gate());
        json.writeNumberProperty("asked", gate.asked());
        json.writeNumberProperty("would-block", gate.blocked());
        json.writeNumberProperty("not-proven", gate.notProven());
        json.writeNumberProperty("skipped", gate.skipped());
        json.writeNumberProperty("p50-ms", gate.median().toMillis());
        json.writeNumberProperty("p95-ms", gate.slow().toMillis());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Replay replay) {
        json.writeStartObject();
        json.writeStringProperty("commit", replay.commit());
        json.writeStringProperty("subject", replay.subject());
        json.writeArrayPropertyStart("gates");
        for (Call call : replay.calls()) {
            json.writeStartObject();
            json.writeStringProperty("gate", call.gate());
            json.writeStringProperty("result", Wording.id(call.result()));
            JsonText.texts(json, "rules", call.rules());
            json.writeStringProperty("reason", call.reason());
            json.writeNumberProperty("took-ms", call.took().toMillis());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
