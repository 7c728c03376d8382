package dev.gatehouse.gates.tests;

import dev.gatehouse.gates.tests.sources.Slot;
import dev.gatehouse.gates.tests.sources.SourceTest;

/**
 * A failure put into a test.
 *
 * @param test as the report has it
 * @param source where it is declared
 * @param slot where the failure goes
 * @param fault which of the slot's faults
 * @param token what the failure says
 */
record Planted(ReportedTest test, SourceTest source, Slot slot, int fault, String token) {
    String key() {
        return test.names().methodKey();
    }

    String path() {
        return source.path();
    }

    @Override
    public String toString() {
        return test.names().label() + " (" + path() + ":" + source.line() + ")";
    }
}
