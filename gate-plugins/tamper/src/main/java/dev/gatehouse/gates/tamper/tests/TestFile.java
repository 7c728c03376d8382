package dev.gatehouse.gates.tamper.tests;

import java.util.List;
import java.util.Set;

/**
 * The tests of one file.
 *
 * @param path of the file
 * @param tests in their order
 * @param helpers the other functions of the file, those without assertions too
 * @param extended simple names of the types that the runnable classes of the file extend: tests in those are run
 * @param parsed whether the grammar of the language was followed; false where only tokens could be looked at
 */
public record TestFile(
        String path, List<TestCase> tests, List<CalledFunction> helpers, Set<String> extended, boolean parsed) {
    public TestFile {
        tests = List.copyOf(tests);
        helpers = List.copyOf(helpers);
        extended = Set.copyOf(extended);
    }

    /** The tests and helpers of a file that was read as well as its language allows. */
    public static TestFile of(String path, List<TestCase> tests, List<CalledFunction> helpers) {
        return new TestFile(path, tests, helpers, Set.of(), true);
    }
}
