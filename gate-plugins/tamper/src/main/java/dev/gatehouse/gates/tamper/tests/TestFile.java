package dev.gatehouse.gates.tamper.tests;

import java.util.List;

/**
 * The tests of one file.
 *
 * @param path of the file
 * @param tests in their order
 */
public record TestFile(String path, List<TestCase> tests) {
    public TestFile {
        tests = List.copyOf(tests);
    }
}
