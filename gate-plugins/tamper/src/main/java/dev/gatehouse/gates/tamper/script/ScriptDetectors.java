package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.change.Detector;
import java.util.List;

/** What is looked for in sources of any language. */
public final class ScriptDetectors {
    public static final List<Detector> ALL =
            List.of(new SuppressionDetector(), new TypeEscapeDetector(), new SnapshotDetector());

    private ScriptDetectors() {}
}
