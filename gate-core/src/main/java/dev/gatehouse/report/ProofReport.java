package dev.gatehouse.report;

import dev.gatehouse.proof.GateProof;
import dev.gatehouse.proof.GateProof.Standing;
import dev.gatehouse.proof.Proof;
import dev.gatehouse.proof.Trial;
import dev.gatehouse.proof.Trial.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** What {@code gate prove} found out, for people and for programs. */
public final class ProofReport {
    private static final int TEXT = 300;
    private static final int OUTCOME = 20;

    private final Paint paint;

    /** A report in a style. */
    public ProofReport(Style style) {
        this.paint = new Paint(style);
    }

    /** The lines about one gate, each with a line end. */
    public String gate(GateProof proof) {
        List<String> lines = new ArrayList<>();
        String without = proof.unplanted().isEmpty() ? "" : ": " + proof.unplanted();
        lines.add(paint.strong(Escaped.line(proof.gate(), TEXT)) + "  " + standing(proof.standing()) + "  ("
                + Wording.time(proof.took()) + " without a defect" + Escaped.line(without, TEXT) + ")");
        for (Trial trial : proof.trials()) {
            lines.add("  " + outcome(trial.outcome()) + Escaped.line(trial.description(), TEXT) + "  ["
                    + Escaped.line(trial.rule(), TEXT) + ", " + Wording.time(trial.took()) + "]");
            lines.add(" ".repeat(OUTCOME + 4) + Escaped.line(trial.told(), TEXT));
        }
        return joined(lines);
    }

    /** What it comes to, each line with a line end. */
    public String summary(Proof proof) {
        List<String> lines = new ArrayList<>();
        lines.add(standing(proof.standing()) + ": " + Wording.count(proof.count(Standing.PROVEN), "gate")
                + " proven, " + proof.count(Standing.BLIND) + " blind (stayed green), "
                + proof.count(Standing.UNPROVEN) + " unproven, in " + Wording.time(proof.took()));
        lines.add("  policy: " + Escaped.line(proof.policy(), TEXT));
        lines.add("  tree: " + proof.tree() + ", in checkouts of the gate's own");
        proof.notes().forEach(note -> lines.add("  " + Escaped.line(note, TEXT)));
        return joined(lines);
    }

    /** The whole as JSON. */
    public static void json(Proof proof, Appendable out) {
        try (JsonGenerator json = JsonText.into(out)) {
            json.writeStartObject();
            json.writeNumberProperty("version", 1);
            json.writeStringProperty("standing", proof.standing().word());
            json.writeStringProperty("policy", proof.policy());
            json.writeStringProperty("tree", proof.tree());
            json.writeNumberProperty("took-ms", proof.took().toMillis());
            JsonText.texts(json, "notes", proof.notes());
            json.writeArrayPropertyStart("gates");
            proof.gates().forEach(gate -> write(json, gate));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, GateProof gate) {
        json.writeStartObject();
        json.writeStringProperty("gate", gate.gate());
        json.writeStringProperty("type", gate.type());
        json.writeStringProperty("standing", gate.standing().word());
        json.writeStringProperty("without-defect", gate.unplanted());
        json.writeNumberProperty("took-ms", gate.took().toMillis());
        json.writeArrayPropertyStart("trials");
        gate.trials().forEach(trial -> write(json, trial));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Trial trial) {
        json.writeStartObject();
        json.writeStringProperty("rule", trial.rule());
        json.writeStringProperty("defect", trial.description());
        json.writeStringProperty("outcome", Wording.id(trial.outcome()));
        json.writeStringProperty("told", trial.told());
        json.writeNumberProperty("took-ms", trial.took().toMillis());
        json.writeEndObject();
    }

    private String standing(Standing standing) {
        String word = standing.word().toUpperCase(Locale.ROOT);
        return switch (standing) {
            case PROVEN -> paint.good(word);
            case BLIND -> paint.bad(word);
            case UNPROVEN -> paint.doubtful(word);
        };
    }

    private String outcome(Outcome outcome) {
        String words = outcome.words()
                + " ".repeat(Math.max(2, OUTCOME + 2 - outcome.words().length()));
        return switch (outcome) {
            case WENT_RED -> paint.good(words);
            case STAYED_GREEN -> paint.bad(words);
            default -> paint.doubtful(words);
        };
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
