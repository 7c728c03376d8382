package dev.gatehouse.plan;

import dev.gatehouse.config.SampleTypes;
import dev.gatehouse.config.Samples;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.plugin.PluginIdentity;
import dev.gatehouse.plugin.Resolution;
import java.nio.file.Path;
import java.util.Set;

/** Plans over the sample gate types. */
final class Plans {
    static final PluginIdentity PLUGIN = new PluginIdentity("samples", "1.0", "0".repeat(64), Path.of("samples.jar"));

    /** What plugins declare; the last one cannot be loaded. */
    static final Set<String> KNOWN = Set.of("command", "tests", "broken", "shadowing", "torn");

    private Plans() {}

    static Plan of(String yaml) {
        return Planner.plan(Samples.read(yaml), Plans::resolve, KNOWN);
    }

    /** A plan of gates that need each other: {@code "a: [], b: [a]"}. */
    static Plan needing(String needs) {
        StringBuilder yaml = new StringBuilder("version: 1\ngates:\n");
        for (String gate : needs.split("; ")) {
            int colon = gate.indexOf(':');
            yaml.append("  ").append(gate, 0, colon).append(": {type: command, run: x, needs: ");
            yaml.append(gate.substring(colon + 1)).append("}\n");
        }
        return of(yaml.toString());
    }

    static Resolution resolve(String name) {
        for (GateType<?> type : SampleTypes.all()) {
            if (type.name().equals(name)) {
                return new Resolution.Found(type, PLUGIN);
            }
        }
        return new Resolution.Missing("the jar of '" + name + "' is torn", "install it again");
    }
}
