package dev.gatehouse.gates.tests;

import dev.gatehouse.gates.reports.TestCase;
import dev.gatehouse.gates.reports.TestCase.Failure;

/** A test that failed at least once. */
record FailedTest(TestNames names, TestCase test) {
    private static final Failure NO_DETAILS = new Failure("", "", "");

    String key() {
        return names.key();
    }

    String name() {
        return names.name();
    }

    Failure failure() {
        return test.failure().orElse(NO_DETAILS);
    }
}
