package dev.gatehouse.report;

import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** One object a line, told apart by {@code kind}: the verdict, then each gate, followed by its findings. */
final class JsonLinesReport implements Report {
    @Override
    public void write(Verdict verdict, ReportContext context, Appendable out) throws IOException {
        line("verdict", json -> new VerdictJson(json).verdict(verdict), out);
        for (GateOutcome gate : verdict.gates()) {
            line("gate", json -> new VerdictJson(json).gate(gate), out);
            for (AssessedFinding finding : gate.findings()) {
                line("finding", json -> finding(gate, finding, json), out);
            }
        }
    }

    private static void finding(GateOutcome gate, AssessedFinding finding, JsonGenerator json) {
        json.writeStringProperty("gate", gate.gate());
        new VerdictJson(json).finding(finding);
    }

    private static void line(String kind, Consumer<JsonGenerator> properties, Appendable out) throws IOException {
        try (JsonGenerator json = JsonText.into(out)) {
            json.writeStartObject();
            json.writeStringProperty("kind", kind);
            properties.accept(json);
            json.writeEndObject();
        }
        out.append('\n');
    }
}
