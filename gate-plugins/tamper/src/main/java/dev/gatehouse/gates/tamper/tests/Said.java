package dev.gatehouse.gates.tamper.tests;

/**
 * An assertion that a test makes, itself or by a helper.
 *
 * @param assertion what is said
 * @param helper path and name of the helper in which it stands; empty where it stands in the test
 */
record Said(Assertion assertion, String helper) {

    Assertion.Kind kind() {
        return assertion.kind();
    }

    boolean isVacuous() {
        return assertion.kind() == Assertion.Kind.VACUOUS;
    }

    /** What it is about and what is expected, however it is said. */
    String content() {
        return assertion.actual() + " <- " + assertion.expected();
    }
}
