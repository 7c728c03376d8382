package dev.gatehouse.gates.tests;

/** When a failure is planted to see whether the test run notices. */
enum CanaryMode {
    /** In checkouts of the gate's own. */
    AUTO,
    /** Always, and by a run of all tests; tests in which nothing can be planted are not proven. */
    ON,
    /** Never. */
    OFF
}
