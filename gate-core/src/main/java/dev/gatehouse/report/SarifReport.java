package dev.gatehouse.report;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/** SARIF 2.1.0 as GitHub code scanning reads it: docs/verdict-format.md says what stands for what. */
final class SarifReport implements Report {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final int MOST_RESULTS = 25_000;

    /** Ten million bytes; GitHub allows as many after compression. A result adds a few thousand at most. */
    private static final long MOST_BYTES = 10_000_000L - 100_000;

    @Override
    public void write(Verdict verdict, ReportContext context, Appendable out) throws IOException {
        AppendableWriter counted = new AppendableWriter(out);
        try (JsonGenerator json = JsonText.into(counted)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            run(verdict, context, json, counted);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append('\n');
    }

    private static void run(Verdict verdict, ReportContext context, JsonGenerator json, AppendableWriter counted)
            throws IOException {
        tool(verdict, context, json);
        json.writeObjectPropertyStart("automationDetails");
        json.writeStringProperty("id", "gatehouse/" + verdict.id());
        json.writeEndObject();
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        int left = results(verdict, context, json, counted);
        invocation(verdict, left, json);
    }

    private static void tool(Verdict verdict, ReportContext context, JsonGenerator json) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Gatehouse");
        json.writeStringProperty("semanticVersion", context.version());
        json.writeArrayPropertyStart("rules");
        Set<String> used = new TreeSet<>();
        verdict.gates()
                .forEach(gate ->
                        gate.findings().forEach(f -> used.add(f.finding().rule())));
        for (String id : used) {
            SarifRule.write(id, rule(id, context), json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static Optional<Rule> rule(String id, ReportContext context) {
        return context.rules().stream().filter(rule -> rule.covers(id)).findFirst();
    }

    /** Returns how many findings found no room. */
    private static int results(Verdict verdict, ReportContext context, JsonGenerator json, AppendableWriter counted)
            throws IOException {
        SarifResults results = new SarifResults(json, SarifPlaces.of(verdict, context.head()));
        int written = 0;
        int left = 0;
        json.writeArrayPropertyStart("results");
        for (GateOutcome gate : verdict.gates()) {
            for (AssessedFinding finding : gate.findings()) {
                if (written < MOST_RESULTS && counted.written() < MOST_BYTES) {
                    results.write(gate, finding);
                    written++;
                } else {
                    left++;
                }
            }
        }
        json.writeEndArray();
        return left;
    }

    private static void invocation(Verdict verdict, int left, JsonGenerator json) {
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty(
                "executionSuccessful",
                verdict.gates().stream().noneMatch(gate -> gate.result() instanceof GateResult.NotProven));
        json.writeArrayPropertyStart("toolExecutionNotifications");
        for (GateOutcome gate : verdict.gates()) {
            if (gate.result() instanceof GateResult.NotProven notProven) {
                notification("error", gate.gate() + " is not proven: " + notProven.cause(), json);
            }
        }
        if (left > 0) {
            notification("warning", "left out for size: " + Wording.count(left, "finding"), json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void notification(String level, String text, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("level", level);
        SarifRule.message("message", text, json);
        json.writeEndObject();
    }
}
