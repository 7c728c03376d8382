package dev.gatehouse.gates.tamper;

import java.util.List;

/** What several tests share. */
final class TamperSamples {
    private TamperSamples() {}

    /** The defaults of gate.yaml. */
    static TamperSettings settings() {
        return new TamperSettings(List.of(), List.of());
    }
}
