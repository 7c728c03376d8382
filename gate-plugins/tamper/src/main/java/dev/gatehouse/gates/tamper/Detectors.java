package dev.gatehouse.gates.tamper;

import dev.gatehouse.gates.tamper.change.Detector;
import java.util.List;

/** Everything that is looked for. */
final class Detectors {
    static final List<Detector> ALL = List.of();

    private Detectors() {}
}
