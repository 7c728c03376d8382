package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tests.Assertion;
import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Makes assertions of what a method asserts and what it is given. */
final class Claims {
    private static final Set<String> ABSENT = Set.of("null", "undefined", "None", "nil");
    private static final Set<String> ANYTHING = Set.of("expect . anything ( )", "mock . ANY", "ANY", "any ( )");

    private final Code code;
    private final Conditions conditions;

    Claims(Code code) {
        this.code = code;
        this.conditions = new Conditions(code);
    }

    /**
     * What a call asserts.
     *
     * @param verb what its method asserts
     * @param given its arguments, before them the asserted value where the call continues an expression
     * @param negated whether it has to be otherwise
     * @param whole the call, for its line and messages
     */
    List<Assertion> of(Verb verb, List<Span> given, boolean negated, Span whole) {
        int condition = Math.max(verb.index('c'), verb.index('n'));
        if (condition >= 0) {
            boolean holds = (verb.index('c') >= 0) != negated;
            return condition < given.size()
                    ? conditions.of(given.get(condition), holds, verb.kind(), whole)
                    : List.of();
        }
        String actual = argument(verb, 'a', given);
        String expected = (verb.literal() + " " + argument(verb, 'e', given)).strip();
        Assertion claim = claim(verb.kind(), actual, expected, negated, whole);
        OptionalDouble digits = Numbers.of(argument(verb, 'd', given));
        return List.of(
                digits.isEmpty()
                        ? within(claim, argument(verb, 't', given))
                        : claim.within(Math.pow(10, -digits.getAsDouble()) / 2));
    }

    private String argument(Verb verb, char what, List<Span> given) {
        int index = verb.index(what);
        return index < 0 || index >= given.size() ? "" : code.text(given.get(index));
    }

    /** One assertion. */
    Assertion claim(Kind kind, String actual, String expected, boolean negated, Span whole) {
        Kind told = negated ? negated(kind, expected) : ANYTHING.contains(expected) ? Kind.PRESENT : kind;
        String value = negated && told != Kind.PRESENT ? "not " + expected : expected;
        value = told == Kind.THROWS && value.isEmpty() ? "any" : value;
        Kind meant = Vacuity.of(told, actual, value);
        return Assertion.of(meant, actual, value, code.line(whole.from()), code.quoted(whole));
    }

    private static Kind negated(Kind kind, String expected) {
        return switch (kind) {
            case EXACT -> ABSENT.contains(expected) ? Kind.PRESENT : Kind.PARTIAL;
            case THROWS -> Kind.PRESENT;
            case PRESENT -> Kind.EXACT;
            default -> kind;
        };
    }

    private static Assertion within(Assertion assertion, String tolerance) {
        OptionalDouble distance = Numbers.of(tolerance);
        return distance.isEmpty() ? assertion : assertion.within(distance.getAsDouble());
    }
}
