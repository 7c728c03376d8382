package dev.gatehouse.gates.tamper;

import dev.gatehouse.gates.tamper.build.BuildDetectors;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.gates.tamper.java.JavaDetectors;
import dev.gatehouse.gates.tamper.java.JavaReader;
import dev.gatehouse.gates.tamper.script.ScriptDetectors;
import dev.gatehouse.gates.tamper.script.ScriptReaders;
import dev.gatehouse.gates.tamper.tests.TestComparison;
import dev.gatehouse.gates.tamper.tests.TestReader;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is looked for. */
final class Detectors {
    private static final List<TestReader> READERS = Stream.concat(
                    Stream.of(new JavaReader()), ScriptReaders.ALL.stream())
            .toList();

    static final List<Detector> ALL = Stream.of(
                    List.of(new TestComparison(READERS)), JavaDetectors.ALL, ScriptDetectors.ALL, BuildDetectors.ALL)
            .<Detector>flatMap(List::stream)
            .toList();

    private Detectors() {}
}
