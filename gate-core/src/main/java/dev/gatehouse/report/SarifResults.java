package dev.gatehouse.report;

import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.Level;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Mode;
import tools.jackson.core.JsonGenerator;

/** A finding as a result. */
final class SarifResults {
    /** GitHub refuses a result without a place; what has none is shown at the policy that asked for it. */
    private static final Location NO_PLACE = Location.of("gate.yaml", 1);

    private final JsonGenerator json;
    private final SarifPlaces places;

    SarifResults(JsonGenerator json, SarifPlaces places) {
        this.json = json;
        this.places = places;
    }

    void write(GateOutcome gate, AssessedFinding assessed) {
        Finding finding = assessed.finding();
        boolean heavy = assessed.level() == Level.BLOCK && gate.mode() == Mode.BLOCKING;
        Location at = finding.at().orElse(NO_PLACE);
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.rule());
        json.writeStringProperty("level", heavy ? "error" : "warning");
        SarifRule.message("message", finding.message(), json);
        location(at);
        fingerprints(assessed, at);
        json.writeStringProperty("baselineState", assessed.state() == FindingState.NEW ? "new" : "unchanged");
        suppression(assessed);
        json.writeEndObject();
    }

    private void location(Location at) {
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", RelativeUri.of(at.path()));
        json.writeEndObject();
        region(at);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void region(Location at) {
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", Math.max(1, at.line()));
        number("startColumn", at.column());
        if (at.endLine() >= at.line()) {
            number("endLine", at.endLine());
            number("endColumn", at.column() > 0 ? at.endColumn() : 0);
        }
        json.writeEndObject();
    }

    private void number(String name, int value) {
        if (value > 0) {
            json.writeNumberProperty(name, value);
        }
    }

    private void fingerprints(AssessedFinding assessed, Location at) {
        json.writeObjectPropertyStart("partialFingerprints");
        places.hash(at).ifPresent(hash -> json.writeStringProperty("primaryLocationLineHash", hash));
        json.writeStringProperty("gatehouse/v1", assessed.fingerprint());
        json.writeEndObject();
    }

    private void suppression(AssessedFinding assessed) {
        if (assessed.waiver().isPresent()) {
            json.writeArrayPropertyStart("suppressions");
            json.writeStartObject();
            json.writeStringProperty("kind", "external");
            json.writeStringProperty("status", "accepted");
            json.writeStringProperty("justification", assessed.waiver().get());
            json.writeEndObject();
            json.writeEndArray();
        }
    }
}
