package dev.gatehouse.gates.tamper;

import dev.gatehouse.gates.tamper.build.BuildDetectors;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.gates.tamper.java.JavaDetectors;
import dev.gatehouse.gates.tamper.java.JavaReader;
import dev.gatehouse.gates.tamper.script.ScriptDetectors;
import dev.gatehouse.gates.tamper.script.ScriptReaders;
import dev.gatehouse.gates.tamper.tests.TestComparison;
import dev.gatehouse.gates.tamper.tests.TestReader;
import dev.gatehouse.submission.PathGlobs;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is looked for. */
final class Detectors {
    private static final List<TestReader> READERS = Stream.concat(
                    Stream.of(new JavaReader()), ScriptReaders.ALL.stream())
            .toList();

    private Detectors() {}

    /** @param entryPoints files whose every change counts as one of what a command ends in */
    static List<Detector> with(PathGlobs entryPoints) {
        return Stream.of(
                        List.of(new OutgrownFiles(READERS), new TestComparison(READERS)),
                        JavaDetectors.ALL,
                        ScriptDetectors.ALL,
                        BuildDetectors.with(entryPoints))
                .<Detector>flatMap(List::stream)
                .toList();
    }
}
