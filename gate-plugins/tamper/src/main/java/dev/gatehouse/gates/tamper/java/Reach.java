package dev.gatehouse.gates.tamper.java;

import dev.gatehouse.gates.tamper.tests.Assertion;
import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the statements around assertions make of them.
 *
 * @param dead ranges that may not run when the test does
 * @param expectations exceptions that are expected by {@code try}, {@code fail} and {@code catch}
 * @param locals the initial values of local variables that are set once
 * @param unchecked names of soft assertions that nobody asks for their failures
 * @param stopped why the test ends before it has asserted anything
 */
record Reach(
        List<Span> dead,
        List<Assertion> expectations,
        Map<String, String> locals,
        Set<String> unchecked,
        Optional<String> stopped) {
    private static final Pattern LITERAL = Pattern.compile("\"[^ ]*\"|(- )?\\d[\\w.]*");
    static final Reach ALL = new Reach(List.of(), List.of(), Map.of(), Set.of(), Optional.empty());

    /** Puts the ranges in order and overlapping ones together, so that a question costs a binary search. */
    Reach {
        dead = merged(dead);
    }

    boolean reaches(int index) {
        int low = 0;
        int high = dead.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dead.get(middle).to() <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == dead.size() || !dead.get(low).contains(index);
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span :
                spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && span.from() <= merged.get(last).to()) {
                merged.set(
                        last,
                        new Span(
                                merged.get(last).from(),
                                Math.max(merged.get(last).to(), span.to())));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }

    boolean unchecked(String name) {
        return unchecked.contains(name);
    }

    /** A variable that only ever is a literal stands for that. */
    private String literal(String expected) {
        String value = locals.getOrDefault(expected, "");
        return LITERAL.matcher(value).matches() ? value : expected;
    }

    /** The same, or vacuous where the expected value was computed just as the actual one is. */
    Statement judged(Statement given) {
        Statement statement = given.expecting(literal(given.expected()));
        String computed = locals.getOrDefault(statement.expected(), "");
        boolean same = statement.kind() == Kind.EXACT && computed.equals(statement.actual()) && !computed.isEmpty();
        String other = locals.getOrDefault(statement.actual(), "");
        boolean reverse = statement.kind() == Kind.EXACT && other.equals(statement.expected()) && other.contains("(");
        return same || reverse && !other.startsWith("new ") ? statement.as(Kind.VACUOUS) : statement;
    }
}
