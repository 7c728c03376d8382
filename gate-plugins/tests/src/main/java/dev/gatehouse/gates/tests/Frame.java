package dev.gatehouse.gates.tests;

import dev.gatehouse.verdict.Location;

/**
 * A line of a stack trace that lies in the tree.
 *
 * @param at where
 * @param type the class, or empty where the trace has none
 * @param label such as {@code Calc.add}, or empty
 */
record Frame(Location at, String type, String label) {
    boolean inTest() {
        return TestFiles.isTest(at.path());
    }

    @Override
    public String toString() {
        return label.isEmpty() ? at.toString() : at + " " + label;
    }
}
