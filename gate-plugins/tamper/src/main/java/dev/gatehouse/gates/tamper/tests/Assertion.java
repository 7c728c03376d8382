package dev.gatehouse.gates.tamper.tests;

import java.util.OptionalDouble;

/**
 * One assertion.
 *
 * @param kind what it can tell
 * @param actual the asserted expression, normalised: its tokens joined by one space. For an expected exception the code
 *     that has to throw it, for a mock the call
 * @param expected what it is compared with, normalised likewise: a value, a class of exception, a size, how often; empty
 *     where nothing is
 * @param tolerance how far off it may be: of a number, a time limit in ms, for calls of mocks the number of arguments that
 *     may be anything
 * @param reached whether it runs whenever the test does: false in dead code, in a {@code catch} that may not be entered,
 *     under a condition, in a function that nothing calls
 * @param line where it stands, from 1
 * @param text as written, shortened, for messages
 */
public record Assertion(
        Kind kind, String actual, String expected, OptionalDouble tolerance, boolean reached, int line, String text) {

    /** What an assertion can tell, the strongest first. */
    public enum Kind {
        /** One value and no other: equals, same, snapshots, {@code isTrue} of a real condition. */
        EXACT,
        /** An exception of a class; broader classes are weaker. */
        THROWS,
        /** Calls of a mock. */
        CALLED,
        /** A range, a part, a pattern, a type, a size, that something differs. */
        PARTIAL,
        /** That something is there, or that nothing was thrown. */
        PRESENT,
        /** Of unknown strength: a method that is named like an assertion. */
        UNKNOWN,
        /** Nothing: true is true, a value equals itself, a call that may happen any number of times. */
        VACUOUS
    }

    /** An assertion that is reached and has no tolerance. */
    public static Assertion of(Kind kind, String actual, String expected, int line, String text) {
        return new Assertion(kind, actual, expected, OptionalDouble.empty(), true, line, text);
    }

    /** This assertion, which may not be reached. */
    public Assertion unreached() {
        return new Assertion(kind, actual, expected, tolerance, false, line, text);
    }

    /** This assertion with how far off it may be. */
    public Assertion within(double distance) {
        return new Assertion(kind, actual, expected, OptionalDouble.of(distance), reached, line, text);
    }
}
