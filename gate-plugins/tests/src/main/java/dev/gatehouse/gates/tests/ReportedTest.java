package dev.gatehouse.gates.tests;

import dev.gatehouse.gates.reports.TestCase;
import dev.gatehouse.gates.reports.TestCase.Failure;

/** A test as a report has it. */
record ReportedTest(TestNames names, TestCase test) {
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
