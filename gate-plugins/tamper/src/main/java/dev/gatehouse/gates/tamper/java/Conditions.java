package dev.gatehouse.gates.tamper.java;

import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.List;
import java.util.Set;

/** What it says that a condition holds: {@code a.equals(b)} is an exact comparison, {@code a != null} hardly anything. */
final class Conditions {
    private static final Set<String> EQUALS = Set.of("equals", "deepEquals", "equal");
    private static final Set<String> PARTS =
            Set.of("contains", "startsWith", "endsWith", "matches", "containsKey", "containsAll", "find", "anyMatch");

    private final Tokens tokens;

    Conditions(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The statement that a condition has a value. */
    Statement holds(Span given, boolean value) {
        Span span = new Expression(tokens, given).unwrapped();
        Expression whole = new Expression(tokens, span);
        if (tokens.is(span.from(), "!") && !tokens.is(span.from() + 1, "=") && isUnary(span)) {
            return holds(new Span(span.from() + 1, span.to()), !value);
        }
        if (whole.isConstant()) {
            boolean sure = whole.text().equals(String.valueOf(value)) || !whole.isWord();
            return new Statement(sure ? Kind.VACUOUS : Kind.EXACT, whole.text(), String.valueOf(value));
        }
        return operator(span, value, whole);
    }

    private Statement operator(Span span, boolean value, Expression whole) {
        int comparison = -1;
        for (int index = span.from(); index < span.to(); index++) {
            String text = tokens.get(index).text();
            if ("([{".contains(text)) {
                index = Math.min(span.to(), tokens.close(index));
            } else if (text.equals("instanceof") && value && isType(new Span(index + 1, span.to()))) {
                String actual = new Expression(tokens, new Span(span.from(), index)).text();
                return Statement.ofType(actual, tokens.text(index + 1, span.to()));
            } else if (two(index, "|") || text.equals("?") || text.equals("instanceof")) {
                return new Statement(Kind.PARTIAL, whole.text(), String.valueOf(value));
            } else if (two(index, "&")) {
                return new Statement(value ? Kind.EXACT : Kind.PARTIAL, whole.text(), String.valueOf(value));
            } else if (isComparison(span, index)) {
                comparison = index;
                index++;
            }
        }
        return comparison < 0 ? call(span, value, whole) : compared(span, comparison, value, whole);
    }

    private boolean isType(Span span) {
        for (int index = span.from(); index < span.to(); index++) {
            if (!tokens.isWord(index) && !tokens.is(index, ".")) {
                return false;
            }
        }
        return span.length() > 0;
    }

    private boolean isComparison(Span span, int index) {
        boolean equality = (tokens.is(index, "=") || tokens.is(index, "!")) && tokens.is(index + 1, "=");
        boolean order = (tokens.is(index, "<") || tokens.is(index, ">"))
                && !tokens.is(index - 1, "-")
                && !tokens.is(index - 1, ".");
        return index > span.from() && (equality || order);
    }

    private Statement compared(Span span, int at, boolean value, Expression whole) {
        boolean same = tokens.is(at, "=");
        if (!same && !tokens.is(at, "!")) {
            return new Statement(Kind.PARTIAL, whole.text(), String.valueOf(value));
        }
        Span left = new Span(span.from(), at);
        Span right = new Span(at + 2, span.to());
        Statement equal = Statement.equal(tokens, left, right);
        if (same == value) {
            return equal;
        }
        return new Statement(
                equal.expected().equals("null") ? Kind.PRESENT : Kind.PARTIAL, equal.actual(), equal.expected());
    }

    private Statement call(Span span, boolean value, Expression whole) {
        int open = tokens.is(span.to() - 1, ")") ? tokens.open(span.to() - 1) : -1;
        if (open <= span.from() || !tokens.isWord(open - 1)) {
            return new Statement(Kind.EXACT, whole.text(), String.valueOf(value));
        }
        String name = tokens.get(open - 1).text();
        List<Span> arguments = tokens.arguments(open);
        Span receiver = new Span(span.from(), Math.max(span.from(), open - 2));
        if (EQUALS.contains(name) && !arguments.isEmpty()) {
            boolean two = arguments.size() == 2;
            Statement equal = Statement.equal(tokens, two ? arguments.get(1) : receiver, arguments.get(0));
            return value ? equal : new Statement(Kind.PARTIAL, equal.actual(), "not " + equal.expected());
        }
        if (PARTS.contains(name) && arguments.size() == 1 && receiver.length() > 0) {
            String part = new Expression(tokens, arguments.get(0)).text();
            return new Statement(Kind.PARTIAL, new Expression(tokens, receiver).text(), value ? part : "not " + part);
        }
        return new Statement(Kind.EXACT, whole.text(), String.valueOf(value));
    }

    private boolean two(int index, String text) {
        return tokens.is(index, text) && tokens.is(index + 1, text);
    }

    /** Whether a leading negation is of the whole, not of the left side of something. */
    private boolean isUnary(Span span) {
        for (int index = span.from() + 1; index < span.to(); index++) {
            String text = tokens.get(index).text();
            if ("([{".contains(text)) {
                index = Math.min(span.to(), tokens.close(index));
            } else if (!text.equals(".") && !tokens.isWord(index) || text.equals("instanceof")) {
                return false;
            }
        }
        return true;
    }
}
