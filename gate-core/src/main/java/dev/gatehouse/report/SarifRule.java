package dev.gatehouse.report;

import dev.gatehouse.feedback.Budget;
import dev.gatehouse.gate.Rule;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** A rule's descriptor. */
final class SarifRule {
    private static final int TEXT = 1000;

    private SarifRule() {}

    static void write(String id, Optional<Rule> rule, JsonGenerator json) {
        String meaning = rule.map(known -> known.help().meaning()).orElse(id);
        json.writeStartObject();
        json.writeStringProperty("id", id);
        message("shortDescription", meaning, json);
        message("fullDescription", rule.map(known -> known.help().why()).orElse(meaning), json);
        message("help", rule.map(known -> known.help().remedy()).orElse(meaning), json);
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("precision", "high");
        JsonText.texts(json, "tags", List.of(id.substring(0, Math.max(0, id.indexOf('/')))));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A text that must not be empty. */
    static void message(String name, String text, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text.isBlank() ? "(no message)" : Budget.cut(text, TEXT));
        json.writeEndObject();
    }
}
