package dev.gatehouse.gates.tests.sources;

import java.util.List;
import java.util.Optional;

/**
 * A test that a source declares.
 *
 * @param language of the source
 * @param path of the source, from the root of the tree
 * @param line where it is declared
 * @param suites what is around it, outermost first: the binary name of its class on the JVM, classes in Python, titles
 *     of suites in scripts
 * @param name of the method or function, or the title
 * @param certain whether its runner runs it under just this name: not so where it is abstract, inherited, skipped or
 *     made by a template
 * @param slot where a failure can be put; empty where that would not be certain to fail the test
 */
public record SourceTest(
        Language language,
        String path,
        int line,
        List<String> suites,
        String name,
        boolean certain,
        Optional<Slot> slot) {

    public SourceTest {
        suites = List.copyOf(suites);
    }
}
