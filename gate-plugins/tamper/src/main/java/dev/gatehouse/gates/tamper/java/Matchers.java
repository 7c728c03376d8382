package dev.gatehouse.gates.tamper.java;

import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.List;
import java.util.Set;

/** Hamcrest's {@code assertThat(actual, matcher)}. */
final class Matchers {
    private static final Set<String> EXACT = Set.of(
            "equalTo",
            "sameInstance",
            "theInstance",
            "contains",
            "containsInAnyOrder",
            "arrayContaining",
            "arrayContainingInAnyOrder",
            "comparesEqualTo",
            "equalToObject",
            "emptyString");
    private static final Set<String> PARTIAL = Set.of(
            "containsString",
            "startsWith",
            "endsWith",
            "hasItem",
            "hasItems",
            "hasEntry",
            "hasKey",
            "hasValue",
            "instanceOf",
            "isA",
            "anyOf",
            "not",
            "greaterThan",
            "greaterThanOrEqualTo",
            "lessThan",
            "lessThanOrEqualTo",
            "matchesPattern",
            "matchesRegex",
            "in",
            "isIn",
            "isOneOf",
            "oneOf",
            "hasProperty",
            "everyItem",
            "either",
            "any",
            "stringContainsInOrder");

    private final Tokens tokens;

    Matchers(Tokens tokens) {
        this.tokens = tokens;
    }

    Statement read(List<Span> arguments) {
        int last = arguments.size() - 1;
        Span actual = arguments.get(Math.max(0, last - 1));
        boolean condition = new Expression(tokens, actual).startsWithString()
                && arguments.size() == 2
                && !endsInCall(arguments.get(last));
        if (condition) {
            return new Conditions(tokens).holds(arguments.get(last), true);
        }
        return matched(new Expression(tokens, actual).text(), arguments.get(last));
    }

    private Statement matched(String actual, Span matcher) {
        int name = matcher.from();
        while (tokens.is(name + 1, ".") && name + 2 < matcher.to()) {
            name += 2;
        }
        if (!tokens.is(name + 1, "(") || name + 1 >= matcher.to()) {
            return new Statement(Kind.UNKNOWN, actual, new Expression(tokens, matcher).text());
        }
        List<Span> arguments = tokens.arguments(name + 1);
        String word = tokens.get(name).text();
        if ((word.equals("is") || word.equals("describedAs")) && !arguments.isEmpty()) {
            Span inner = arguments.get(word.equals("is") ? 0 : arguments.size() - 1);
            return endsInCall(inner) && isMatcher(inner) ? matched(actual, inner) : equal(actual, inner);
        }
        return named(word, actual, arguments, new Expression(tokens, new Span(tokens.close(name + 1), matcher.to())));
    }

    private Statement named(String word, String actual, List<Span> arguments, Expression rest) {
        String joined = tokens.text(
                arguments.isEmpty() ? 0 : arguments.get(0).from(),
                arguments.isEmpty() ? 0 : arguments.get(arguments.size() - 1).to());
        switch (word) {
            case "anything":
                return new Statement(Kind.VACUOUS, actual, "");
            case "nullValue":
                return new Statement(Kind.EXACT, actual, "null");
            case "notNullValue":
                return new Statement(Kind.PRESENT, actual, "null");
            case "hasSize":
                return new Statement(Kind.EXACT, actual + " . size ( )", joined);
            case "empty":
                return new Statement(Kind.EXACT, actual + " . isEmpty ( )", "true");
            case "closeTo":
                return arguments.size() < 2 ? new Statement(Kind.UNKNOWN, actual, joined) : close(actual, arguments);
            default:
                break;
        }
        if ((word.equals("instanceOf") || word.equals("isA")) && arguments.size() == 1) {
            return Statement.ofType(actual, joined);
        }
        if (word.equals("hasEntry") && arguments.size() == 2) {
            String key = new Expression(tokens, arguments.get(0)).text();
            return equal(actual + " . get ( " + key + " )", arguments.get(1));
        }
        if (EXACT.contains(word)) {
            return arguments.size() == 1 ? equal(actual, arguments.get(0)) : new Statement(Kind.EXACT, actual, joined);
        }
        boolean not = word.equals("not") && joined.replace(" ", "").matches("(is\\()?nullValue\\(\\)\\)?");
        Kind kind = not ? Kind.PRESENT : PARTIAL.contains(word) ? Kind.PARTIAL : Kind.UNKNOWN;
        return new Statement(kind, actual, word + " " + joined + (rest.span().length() > 1 ? " and more" : ""));
    }

    private Statement close(String actual, List<Span> arguments) {
        return new Statement(Kind.EXACT, actual, new Expression(tokens, arguments.get(0)).text())
                .within(Durations.number(new Expression(tokens, arguments.get(1)).text()));
    }

    private Statement equal(String actual, Span expected) {
        String text = new Expression(tokens, expected).text();
        return new Statement(actual.equals(text) ? Kind.VACUOUS : Kind.EXACT, actual, text);
    }

    private boolean isMatcher(Span span) {
        int name = span.from();
        while (tokens.is(name + 1, ".") && name + 2 < span.to()) {
            name += 2;
        }
        String word = tokens.get(name).text();
        return EXACT.contains(word)
                || PARTIAL.contains(word)
                || Set.of("nullValue", "notNullValue", "empty", "closeTo", "anything", "hasSize", "is")
                        .contains(word);
    }

    private boolean endsInCall(Span span) {
        return span.length() > 1 && tokens.is(span.to() - 1, ")");
    }
}
