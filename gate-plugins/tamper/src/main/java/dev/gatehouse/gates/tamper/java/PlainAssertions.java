package dev.gatehouse.gates.tamper.java;

import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The static assertions of JUnit 3 to 6 and TestNG. */
final class PlainAssertions {
    private static final Set<String> EQUALITIES = Set.of(
            "assertEquals",
            "assertSame",
            "assertArrayEquals",
            "assertIterableEquals",
            "assertLinesMatch",
            "assertEqualsNoOrder",
            "assertEqualsDeep",
            "assertContentEquals");
    private static final Set<String> DIFFERENCES = Set.of("assertNotEquals", "assertNotSame", "assertArrayNotEquals");
    private static final Set<String> THROWS = Set.of("assertThrows", "assertThrowsExactly", "expectThrows");
    private static final Set<String> TIMEOUTS = Set.of("assertTimeout", "assertTimeoutPreemptively");

    private final Tokens tokens;
    private final boolean messageLast;
    private final boolean actualFirst;

    PlainAssertions(Tokens tokens, Imports imports) {
        this.tokens = tokens;
        this.messageLast = imports.messageLast();
        this.actualFirst = imports.actualFirst();
    }

    Optional<Statement> read(Call call) {
        String name = call.name();
        List<Span> arguments = call.arguments();
        if (EQUALITIES.contains(name) && arguments.size() >= 2) {
            return Optional.of(equality(arguments));
        }
        if (DIFFERENCES.contains(name) && arguments.size() >= 2) {
            Statement equal = equality(arguments);
            return Optional.of(new Statement(Kind.PARTIAL, equal.actual(), "not " + equal.expected()));
        }
        if (THROWS.contains(name) && !arguments.isEmpty()) {
            return Optional.of(thrown(arguments));
        }
        if (TIMEOUTS.contains(name) && !arguments.isEmpty()) {
            return Optional.of(timeout(arguments));
        }
        return one(name, arguments);
    }

    private Optional<Statement> one(String name, List<Span> arguments) {
        if (arguments.isEmpty()) {
            return name.equals("assertAll") ? Optional.of(new Statement(Kind.VACUOUS, "", "")) : Optional.empty();
        }
        Span subject = withoutMessage(arguments, 1).get(0);
        Expression expression = new Expression(tokens, subject);
        return switch (name) {
            case "assertTrue", "assertFalse" ->
                Optional.of(new Conditions(tokens).holds(subject, name.equals("assertTrue")));
            case "assertNull" ->
                Optional.of(new Statement(
                        expression.text().equals("null") ? Kind.VACUOUS : Kind.EXACT, expression.text(), "null"));
            case "assertNotNull" ->
                Optional.of(new Statement(
                        expression.isConstant() ? Kind.VACUOUS : Kind.PRESENT, expression.text(), "null"));
            case "assertInstanceOf" ->
                Optional.of(Statement.ofType(
                        new Expression(tokens, arguments.get(Math.min(1, arguments.size() - 1))).text(),
                        new Expression(tokens, arguments.get(0)).text()));
            case "assertDoesNotThrow" -> Optional.of(new Statement(Kind.PRESENT, expression.code(), ""));
            default -> Optional.empty();
        };
    }

    private Statement equality(List<Span> given) {
        List<Span> arguments = withoutMessage(given, 2);
        int actual = actualFirst ? 0 : 1;
        Statement equal = Statement.equal(tokens, arguments.get(actual), arguments.get(1 - actual));
        return arguments.size() > 2 ? equal.within(number(arguments.get(2))) : equal;
    }

    /** The arguments without a message, which is a string where at least so many others are left. */
    private List<Span> withoutMessage(List<Span> given, int least) {
        List<Span> arguments = new ArrayList<>(given);
        int last = given.size() - 1;
        if (last < least) {
            return arguments;
        }
        boolean first = new Expression(tokens, given.get(0)).startsWithString();
        boolean end = isMessage(given.get(last));
        if (first && (!end || !messageLast)) {
            arguments.remove(0);
        } else if (end) {
            arguments.remove(last);
        } else if (!messageLast && (last > least || least == 1)) {
            arguments.remove(0);
        }
        return arguments;
    }

    private boolean isMessage(Span span) {
        Expression expression = new Expression(tokens, span);
        return expression.startsWithString() || expression.isLambda();
    }

    private Statement thrown(List<Span> given) {
        boolean message = new Expression(tokens, given.get(0)).startsWithString() && given.size() > 1;
        List<Span> arguments = message ? given.subList(1, given.size()) : given;
        if (arguments.size() < 2) {
            return new Statement(Kind.THROWS, new Expression(tokens, arguments.get(0)).code(), "Throwable");
        }
        return new Statement(
                Kind.THROWS,
                new Expression(tokens, arguments.get(1)).code(),
                simpleType(new Expression(tokens, arguments.get(0)).text()));
    }

    private Statement timeout(List<Span> arguments) {
        Expression limit = new Expression(tokens, arguments.get(0));
        String code = arguments.size() > 1 ? new Expression(tokens, arguments.get(1)).code() : "";
        return new Statement(Kind.PARTIAL, "time of " + code, "", Durations.milliseconds(limit.text()));
    }

    OptionalDouble number(Span span) {
        return Durations.number(new Expression(tokens, span).text());
    }

    /** {@code java . io . IOException . class} as {@code IOException}. */
    static String simpleType(String text) {
        String type = text.endsWith(" . class") ? text.substring(0, text.length() - " . class".length()) : text;
        return type.substring(type.lastIndexOf(' ') + 1);
    }
}
