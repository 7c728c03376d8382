package dev.gatehouse.report;

import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import tools.jackson.core.JsonGenerator;

/** One object, complete. */
final class JsonReport implements Report {
    @Override
    public void write(Verdict verdict, ReportContext context, Appendable out) throws IOException {
        try (JsonGenerator json = JsonText.into(out)) {
            VerdictJson parts = new VerdictJson(json);
            json.writeStartObject();
            parts.verdict(verdict);
            json.writeArrayPropertyStart("gates");
            for (GateOutcome gate : verdict.gates()) {
                gate(gate, json, parts);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append('\n');
    }

    private static void gate(GateOutcome gate, JsonGenerator json, VerdictJson parts) {
        json.writeStartObject();
        parts.gate(gate);
        json.writeArrayPropertyStart("findings");
        for (AssessedFinding finding : gate.findings()) {
            json.writeStartObject();
            parts.finding(finding);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
