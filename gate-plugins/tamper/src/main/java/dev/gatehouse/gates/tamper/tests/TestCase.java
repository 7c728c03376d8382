package dev.gatehouse.gates.tamper.tests;

import java.util.List;
import java.util.Optional;

/**
 * One test.
 *
 * @param name within its file: nested classes or {@code describe} blocks and the test, joined by {@code " > "}
 * @param line where it is declared, from 1
 * @param assertions what it asserts, in order, those of helper methods of the same file that it calls among them
 * @param disabled why it doesn't run ("@Disabled", "it.skip", "return before any assertion"); empty if it does
 * @param body its normalised tokens, to recognise it under another name or in another place
 */
public record TestCase(
        String name, int line, List<Assertion> assertions, Optional<String> disabled, List<String> body) {
    public TestCase {
        assertions = List.copyOf(assertions);
        body = List.copyOf(body);
    }
}
