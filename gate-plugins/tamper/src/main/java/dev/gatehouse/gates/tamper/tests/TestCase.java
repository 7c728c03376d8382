package dev.gatehouse.gates.tamper.tests;

import java.util.List;
import java.util.Optional;

/**
 * One test.
 *
 * @param name within its file: nested classes or {@code describe} blocks and the test, joined by {@code " > "}
 * @param line where it is declared, from 1
 * @param body what it does
 * @param disabled why it doesn't run, or not everywhere ("@Disabled", "it.skip", "returns before any assertion"); empty if
 *     it runs
 * @param inherited the type that a class has to extend for the test to run, such as an abstract class; empty if it runs by
 *     itself
 * @param rows what a parameterised test is run with, one entry a run, as far as the source shows
 */
public record TestCase(
        String name, int line, Body body, Optional<String> disabled, Optional<String> inherited, List<String> rows) {
    static final String WITHIN = " > ";

    public TestCase {
        rows = List.copyOf(rows);
    }

    /** A test that runs by itself, without parameters. */
    public static TestCase running(String name, int line, Body body) {
        return new TestCase(name, line, body, Optional.empty(), Optional.empty(), List.of());
    }

    /** This test, which doesn't run for that reason. */
    public TestCase disabledBy(String reason) {
        return new TestCase(name, line, body, Optional.of(reason), inherited, rows);
    }

    /** This test with what it is run with. */
    public TestCase withRows(List<String> given) {
        return new TestCase(name, line, body, disabled, inherited, given);
    }

    /** The last part of the name. */
    public String simpleName() {
        int within = name.lastIndexOf(WITHIN);
        return within < 0 ? name : name.substring(within + WITHIN.length());
    }
}
