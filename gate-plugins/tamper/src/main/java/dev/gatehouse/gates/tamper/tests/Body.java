package dev.gatehouse.gates.tamper.tests;

import java.util.List;

/**
 * What a test or a helper of tests does.
 *
 * @param assertions those that stand in it, in order, nested functions included; not those of the methods it calls
 * @param calls simple names of the functions it calls, in order: what is found among {@link TestFile#helpers()} of the same
 *     side is put in place of the call when bodies are compared
 * @param tokens its tokens without comments, as written, to recognise it under another name or in another place
 */
public record Body(List<Assertion> assertions, List<String> calls, List<String> tokens) {
    public Body {
        assertions = List.copyOf(assertions);
        calls = List.copyOf(calls);
        tokens = List.copyOf(tokens);
    }
}
