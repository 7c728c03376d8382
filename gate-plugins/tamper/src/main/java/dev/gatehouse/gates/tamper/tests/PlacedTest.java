package dev.gatehouse.gates.tamper.tests;

import java.util.List;

/**
 * A test where it stands, with all that it asserts.
 *
 * @param path of its file
 * @param test the test
 * @param said its assertions, with those of the helpers that it calls
 */
record PlacedTest(String path, TestCase test, List<Said> said) {

    /** Those that can fail. */
    List<Said> effective() {
        return said.stream().filter(each -> !each.isVacuous()).toList();
    }

    String name() {
        return test.name();
    }

    boolean isDisabled() {
        return test.disabled().isPresent();
    }
}
