package dev.gatehouse.report;

import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Measure;
import dev.gatehouse.verdict.Mode;
import dev.gatehouse.verdict.Verdict;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The published names: docs/verdict-format.md. Each method writes properties into the object that is open. */
final class VerdictJson {
    static final int FORMAT = 1;

    private final JsonGenerator json;

    VerdictJson(JsonGenerator json) {
        this.json = json;
    }

    /** Everything but the gates. */
    void verdict(Verdict verdict) {
        json.writeNumberProperty("format", FORMAT);
        json.writeStringProperty("verdict", verdict.decision().name());
        json.writeStringProperty("id", verdict.id());
        json.writeStringProperty("trust", Wording.id(verdict.trust()));
        json.writeStringProperty("scope", verdict.coverage().name());
        json.writeBooleanProperty("complete", verdict.coverage().complete());
        json.writeBooleanProperty("good", verdict.isGood());
        json.writeBooleanProperty("needs-person", verdict.needsPerson());
        submission(verdict);
        policy(verdict);
        JsonText.texts(json, "selected", verdict.selected());
        JsonText.texts(json, "reasons", verdict.reasons());
        JsonText.texts(json, "notes", verdict.notes());
        json.writeStringProperty("at", verdict.at().toString());
        json.writeNumberProperty("duration-millis", verdict.took().toMillis());
    }

    private void submission(Verdict verdict) {
        json.writeObjectPropertyStart("submission");
        json.writeStringProperty("tree", verdict.submission().tree().hex());
        JsonText.text(json, "head", verdict.submission().head().map(ObjectId::hex));
        json.writeStringProperty("base", verdict.submission().base().hex());
        json.writeBooleanProperty("dirty", verdict.submission().dirty());
        json.writeEndObject();
    }

    private void policy(Verdict verdict) {
        json.writeObjectPropertyStart("policy");
        json.writeStringProperty("source", verdict.policy().source());
        json.writeStringProperty("digest", verdict.policy().digest());
        json.writeEndObject();
    }

    /** Everything but the findings. */
    void gate(GateOutcome gate) {
        json.writeStringProperty("id", gate.gate());
        json.writeStringProperty("type", gate.type());
        json.writeStringProperty("result", result(gate.result()));
        json.writeBooleanProperty("blocking", gate.mode() == Mode.BLOCKING);
        json.writeBooleanProperty("cached", gate.cached());
        json.writeNumberProperty("duration-millis", gate.took().toMillis());
        json.writeNumberProperty("examined", gate.examined());
        JsonText.text(json, "reason", Wording.reason(gate.result()));
        JsonText.text(json, "remedy", Wording.remedy(gate.result()));
        json.writeArrayPropertyStart("measures");
        gate.measures().forEach(this::measure);
        json.writeEndArray();
        json.writeArrayPropertyStart("evidence");
        gate.evidence().forEach(this::evidence);
        json.writeEndArray();
    }

    static String result(GateResult result) {
        if (result instanceof GateResult.Passed) {
            return "PASSED";
        }
        if (result instanceof GateResult.Failed) {
            return "FAILED";
        }
        return result instanceof GateResult.NotProven ? "NOT_PROVEN" : "SKIPPED";
    }

    private void measure(Measure measure) {
        json.writeStartObject();
        json.writeStringProperty("name", measure.name());
        if (Double.isFinite(measure.value())) {
            json.writeNumberProperty("value", measure.value());
        } else {
            json.writeNullProperty("value");
        }
        json.writeStringProperty("unit", measure.unit());
        json.writeEndObject();
    }

    private void evidence(Evidence evidence) {
        json.writeStartObject();
        json.writeStringProperty("name", evidence.name());
        json.writeStringProperty("media-type", evidence.mediaType());
        json.writeStringProperty("file", evidence.file().toString());
        json.writeEndObject();
    }

    void finding(AssessedFinding assessed) {
        Finding finding = assessed.finding();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("severity", Wording.id(assessed.level()));
        json.writeBooleanProperty("blocking", assessed.blocking());
        json.writeStringProperty("message", finding.message());
        place(finding.at());
        json.writeStringProperty("key", finding.key());
        json.writeStringProperty("fingerprint", assessed.fingerprint());
        json.writeStringProperty("state", Wording.id(assessed.state()));
        json.writeBooleanProperty("waived", assessed.waiver().isPresent());
        JsonText.text(json, "waiver", assessed.waiver());
        JsonText.text(json, "cause", finding.cause());
        JsonText.text(json, "remedy", finding.remedy());
        JsonText.texts(json, "rerun", finding.rerun());
    }

    private void place(Optional<Location> at) {
        JsonText.text(json, "path", at.map(Location::path));
        JsonText.place(json, "line", at.map(Location::line).orElse(0));
        JsonText.place(json, "column", at.map(Location::column).orElse(0));
        JsonText.place(json, "end-line", at.map(Location::endLine).orElse(0));
        JsonText.place(json, "end-column", at.map(Location::endColumn).orElse(0));
    }
}
