package dev.gatehouse.gates.tamper.tests;

import java.util.List;
import java.util.Optional;

/**
 * A test or a helper whose assertions are compared.
 *
 * @param name within its file
 * @param before where it was
 * @param after where it is
 * @param line where it is declared now
 * @param bodyBefore its tokens before
 * @param bodyAfter its tokens now
 * @param helper whether it is a helper, empty for a test
 */
record Subject(
        String name,
        String before,
        String after,
        int line,
        List<String> bodyBefore,
        List<String> bodyAfter,
        Optional<String> helper) {

    static Subject of(PlacedTest before, PlacedTest after) {
        return new Subject(
                after.name(),
                before.path(),
                after.path(),
                after.test().line(),
                before.test().body().tokens(),
                after.test().body().tokens(),
                Optional.empty());
    }

    String simpleName() {
        int within = name.lastIndexOf(TestCase.WITHIN);
        return within < 0 ? name : name.substring(within + TestCase.WITHIN.length());
    }
}
