package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tests.Assertion;
import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes conditions apart into assertions: {@code a == 1 && b < 2} is two. */
final class Conditions {
    private static final Map<String, String> OPPOSITES = Map.of(
            "==", "!=", "===", "!==", "!=", "==", "!==", "===", "<", ">=", ">=", "<", ">", "<=", "<=", ">", "is",
            "is not", "in", "not in");
    private static final Set<String> PARTS = Set.of("<", ">", "<=", ">=", "in", "instanceof", "is", "not");
    private static final Set<String> EQUAL = Set.of("==", "===");
    private static final Set<String> DIFFERENT = Set.of("!=", "!==");
    private static final int MOST = 50;
    private static final int MOST_SIGNS = 4;

    private final Code code;

    Conditions(Code code) {
        this.code = code;
    }

    /**
     * What a condition asserts.
     *
     * @param condition the condition
     * @param holds whether it has to hold; otherwise it must not
     * @param plain what a condition without an operator can tell
     * @param whole the assertion, for its line and messages
     */
    List<Assertion> of(Span condition, boolean holds, Kind plain, Span whole) {
        Span inner = unwrapped(condition);
        boolean wanted = holds;
        for (int signs = 0; signs < MOST_SIGNS && isNegated(inner); signs++) {
            inner = unwrapped(new Span(inner.from() + 1, inner.to()));
            wanted = !wanted;
        }
        List<Span> parts = both(inner, wanted);
        List<Assertion> claims = new ArrayList<>();
        for (Span part : parts.subList(0, Math.min(parts.size(), MOST))) {
            claims.add(single(unwrapped(part), wanted, plain, whole));
        }
        return claims;
    }

    private boolean isNegated(Span span) {
        return (code.is(span.from(), "!") || code.is(span.from(), "not"))
                && isOneValue(new Span(span.from() + 1, span.to()));
    }

    /** The parts that all have to hold. */
    private List<Span> both(Span condition, boolean holds) {
        List<Span> parts = code.split(condition, holds ? "&&" : "||");
        return parts.size() > 1 ? parts : code.split(condition, holds ? "and" : "or");
    }

    private Span unwrapped(Span span) {
        Span inner = span;
        for (int round = 0; round < MOST_SIGNS && inner.size() > 2; round++) {
            if (!code.is(inner.from(), "(") || code.tokens.match(inner.from()) != inner.to() - 1) {
                return inner;
            }
            inner = new Span(inner.from() + 1, inner.to() - 1);
        }
        return inner;
    }

    private boolean isOneValue(Span span) {
        for (int at = span.from(); at < span.to(); at = code.next(at)) {
            String text = code.text(at);
            if (text.equals("&&") || text.equals("||") || text.equals("and") || text.equals("or") || isOperator(text)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOperator(String text) {
        return EQUAL.contains(text) || DIFFERENT.contains(text) || PARTS.contains(text);
    }

    private Assertion single(Span part, boolean holds, Kind plain, Span whole) {
        if (hasAlternatives(part, holds)) {
            return claim(alwaysHolds(part, holds) ? Kind.VACUOUS : Kind.PARTIAL, code.text(part), "", whole);
        }
        for (int at = part.from() + 1; at < part.to() - 1; at = code.next(at)) {
            String operator = code.text(at);
            if (!code.isString(at) && isOperator(operator)) {
                return compared(part, at, operator, holds, whole);
            }
        }
        String expected = String.valueOf(holds);
        Kind kind = holds || plain == Kind.EXACT ? plain : Kind.PARTIAL;
        return claim(kind, code.text(part), expected, whole);
    }

    private boolean hasAlternatives(Span part, boolean holds) {
        return code.split(part, holds ? "||" : "&&").size() > 1
                || code.split(part, holds ? "or" : "and").size() > 1;
    }

    private boolean alwaysHolds(Span part, boolean holds) {
        String text = " " + code.text(part) + " ";
        return holds
                ? text.matches("(?s).* (\\|\\||or) (true|True|1) .*|(?s) (true|True|1) (\\|\\||or) .*")
                : text.matches("(?s).* (&&|and) (false|False|0) .*|(?s) (false|False|0) (&&|and) .*");
    }

    private Assertion compared(Span part, int at, String written, boolean holds, Span whole) {
        boolean two =
                (written.equals("is") && code.is(at + 1, "not")) || (written.equals("not") && code.is(at + 1, "in"));
        String first = two ? written + " " + code.text(at + 1) : written;
        String operator = holds ? first : OPPOSITES.getOrDefault(first, "not " + first);
        String left = code.text(new Span(part.from(), at));
        String right = code.text(new Span(at + (two ? 2 : 1), part.to()));
        boolean equal = EQUAL.contains(operator) || operator.equals("is");
        boolean absent = Set.of("null", "undefined", "None", "nil").contains(right);
        if (equal) {
            return exact(left, right, whole);
        }
        if (absent && (DIFFERENT.contains(operator) || operator.equals("is not"))) {
            return claim(Kind.PRESENT, left, "", whole);
        }
        return claim(Kind.PARTIAL, left, operator + " " + right, whole);
    }

    private Assertion exact(String left, String right, Span whole) {
        boolean swapped = Vacuity.isLiteral(left) && !Vacuity.isLiteral(right);
        Assertion plain = claim(Kind.EXACT, swapped ? right : left, swapped ? left : right, whole);
        return Tolerances.python(plain);
    }

    private Assertion claim(Kind kind, String actual, String expected, Span whole) {
        Kind meant = kind == Kind.VACUOUS ? kind : Vacuity.of(kind, actual, expected);
        return Assertion.of(meant, actual, expected, code.line(whole.from()), code.quoted(whole));
    }
}
