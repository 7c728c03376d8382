package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.Defect;
import dev.gatehouse.gates.planting.Recipe;
import dev.gatehouse.gates.planting.TestDefects;
import java.util.ArrayList;
import java.util.List;

/** What a gate that runs tests must notice. */
final class PlantedTests {
    private PlantedTests() {}

    static List<Defect> of(TestsSettings settings) {
        String command = settings.shell()
                .orElseGet(() -> settings.run()
                        .map(line -> String.join(" ", line.words()))
                        .orElse(""));
        TestDefects tests = TestDefects.of(command);
        String folder = settings.directory();
        List<Defect> defects = new ArrayList<>(List.of(
                new Recipe(TestsRules.FAILED, "a test that fails", folder, tests::failing),
                new Recipe("tests/*", "a file of tests that cannot be parsed", folder, tests::broken)));
        if (settings.compareWithBase()) {
            defects.add(new Recipe(TestsRules.SKIPPED_NOW, "a test that is skipped", folder, tests::skipped));
        }
        return defects;
    }
}
