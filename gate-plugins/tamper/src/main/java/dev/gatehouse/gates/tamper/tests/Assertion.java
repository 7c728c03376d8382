package dev.gatehouse.gates.tamper.tests;

import java.util.OptionalDouble;

/**
 * One assertion.
 *
 * @param kind what it can tell
 * @param actual the asserted expression, normalised
 * @param expected what it is compared with, normalised: a value, a class of exception, a size; empty where nothing is
 * @param tolerance how far off a number may be
 * @param reached whether it runs whenever the test does: false in dead code, in a {@code catch} that may not be entered,
 *     under a condition
 * @param line where it stands, from 1
 */
public record Assertion(
        Kind kind, String actual, String expected, OptionalDouble tolerance, boolean reached, int line) {

    /** What an assertion can tell, the strongest first. */
    public enum Kind {
        /** One value and no other: equals, same, snapshots, {@code isTrue} of a real condition. */
        EXACT,
        /** An exception of a class; broader classes are weaker. */
        THROWS,
        /** Calls of a mock. */
        CALLED,
        /** A range, a part, a pattern, a type, a size. */
        PARTIAL,
        /** That something is there. */
        PRESENT,
        /** Of unknown strength: a method that is named like an assertion. */
        UNKNOWN,
        /** Nothing: true is true, a value equals itself. */
        VACUOUS
    }
}
