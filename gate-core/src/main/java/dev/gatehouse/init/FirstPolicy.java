package dev.gatehouse.init;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The text of a new gate.yaml. */
public final class FirstPolicy {
    private static final List<String> ALWAYS_PROTECTED =
            List.of("gate.yaml", ".github/**", ".claude/**", "CLAUDE.md", "AGENTS.md", ".mcp.json");

    private static final GateDraft PLACEHOLDER = GateDraft.quick(
            "build", "type: command", "run: \"true\"   # nothing was recognised here: put your build command in");

    /** Gates that suit every repository. */
    private static final List<GateDraft> EVERYWHERE =
            List.of(GateDraft.quick("secrets", "type: secrets"), GateDraft.quick("tamper", "type: tamper"));

    private FirstPolicy() {}

    /**
     * A policy for these projects. Where two of them want the same gate name, the later one's is prefixed with its
     * kind.
     *
     * @param schema where the JSON schema of gate.yaml lies, for editors
     */
    public static String text(List<Detection> detections, String schema) {
        List<GateDraft> gates = named(detections);
        StringBuilder text = new StringBuilder()
                .append("# yaml-language-server: $schema=")
                .append(schema)
                .append('\n')
                .append("# Read from the target branch, never from the tree that is judged: commit it there.\n")
                .append("version: 1\n\nprotect:\n  - paths: [")
                .append(protect(detections))
                .append("]\n")
                .append("    action: person\n\n")
                .append(setup(detections))
                .append("gates:\n");
        gates.forEach(gate -> append(text, gate));
        return text.append(tiers(gates)).toString();
    }

    private static List<GateDraft> named(List<Detection> detections) {
        List<GateDraft> gates = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        for (Detection detection : detections) {
            String prefix = detection.gates().stream().map(GateDraft::name).anyMatch(taken::contains)
                    ? detection.kind().split(" ")[0].toLowerCase(java.util.Locale.ROOT) + "-"
                    : "";
            detection.gates().forEach(gate -> gates.add(prefixed(gate, prefix)));
            gates.forEach(gate -> taken.add(gate.name()));
        }
        if (gates.isEmpty()) {
            gates.add(PLACEHOLDER);
        }
        gates.addAll(EVERYWHERE);
        return gates;
    }

    private static GateDraft prefixed(GateDraft gate, String prefix) {
        List<String> lines = gate.lines().stream()
                .map(line -> line.startsWith("needs: [") ? line.replace("[", "[" + prefix) : line)
                .toList();
        return new GateDraft(prefix + gate.name(), gate.quick(), lines);
    }

    private static String protect(List<Detection> detections) {
        Set<String> paths = new LinkedHashSet<>(ALWAYS_PROTECTED);
        detections.forEach(detection -> paths.addAll(detection.protect()));
        return String.join(", ", paths.stream().map(path -> '"' + path + '"').toList());
    }

    private static String setup(List<Detection> detections) {
        StringBuilder text = new StringBuilder();
        detections.forEach(detection -> detection
                .setup()
                .forEach(entry -> text.append("  - ").append(entry).append('\n')));
        return text.isEmpty()
                ? ""
                : "# Run once in each fresh checkout (gate check --isolated).\nsetup:\n" + text + "\n";
    }

    private static void append(StringBuilder text, GateDraft gate) {
        text.append("  ").append(gate.name()).append(":\n");
        gate.lines().forEach(line -> text.append("    ").append(line).append('\n'));
    }

    private static String tiers(List<GateDraft> gates) {
        List<String> quick =
                gates.stream().filter(GateDraft::quick).map(GateDraft::name).toList();
        return quick.isEmpty() || quick.size() == gates.size()
                ? ""
                : "\ntiers:\n  stop: [" + String.join(", ", quick) + "]\n";
    }
}
