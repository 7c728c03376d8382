package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tests.Assertion;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far off a number may be, where the expected value says it. */
final class Tolerances {
    private static final Pattern ABSOLUTE = Pattern.compile("\\b(?:abs|rel) = ([^ ,)]{1,40}(?: [+-] [0-9]{1,4})?)");
    private static final double DEFAULT = 1e-6;

    private Tolerances() {}

    /** {@code pytest.approx(3, abs=0.1)}: 3, at most 0.1 off. */
    static Assertion python(Assertion assertion) {
        String expected = assertion.expected();
        int open = expected.startsWith("pytest . approx (") || expected.startsWith("approx (")
                ? expected.indexOf('(')
                : -1;
        if (open < 0) {
            return assertion;
        }
        Matcher said = ABSOLUTE.matcher(expected);
        OptionalDouble distance = said.find() ? Numbers.of(said.group(1)) : OptionalDouble.of(DEFAULT);
        int end = expected.indexOf(" , ", open);
        String value = expected.substring(open + 1, end < 0 ? expected.length() - 1 : end)
                .strip();
        return Assertion.of(assertion.kind(), assertion.actual(), value, assertion.line(), assertion.text())
                .within(distance.orElse(Double.MAX_VALUE));
    }
}
