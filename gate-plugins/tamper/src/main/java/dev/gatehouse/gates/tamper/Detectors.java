package dev.gatehouse.gates.tamper;

import dev.gatehouse.gates.tamper.build.BuildDetectors;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.gates.tamper.java.JavaDetectors;
import dev.gatehouse.gates.tamper.script.ScriptDetectors;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is looked for. */
final class Detectors {
    static final List<Detector> ALL = Stream.of(JavaDetectors.ALL, ScriptDetectors.ALL, BuildDetectors.ALL)
            .flatMap(List::stream)
            .toList();

    private Detectors() {}
}
