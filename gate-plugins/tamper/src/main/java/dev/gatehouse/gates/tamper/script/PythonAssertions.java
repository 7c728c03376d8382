package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tests.Assertion;
import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds assertions in Python. */
final class PythonAssertions {
    private static final Set<String> RAISES = Set.of("raises", "warns", "deprecated_call");

    private final Code code;
    private final PythonUnits units;
    private final Claims claims;
    private final Conditions conditions;

    PythonAssertions(Code code, PythonUnits units) {
        this.code = code;
        this.units = units;
        this.claims = new Claims(code);
        this.conditions = new Conditions(code);
    }

    List<Assertion> at(int at) {
        if (!code.tokens.isWord(at)) {
            return List.of();
        }
        if (code.is(at, "assert")) {
            return statement(at);
        }
        if (!code.is(at + 1, "(")) {
            return List.of();
        }
        String word = code.text(at);
        boolean member = code.is(at - 1, ".");
        if (RAISES.contains(word) && member && code.is(at - 2, "pytest") || word.equals("raises") && !member) {
            return raises(at);
        }
        return member ? method(at, word) : function(at, word);
    }

    private List<Assertion> statement(int at) {
        int end = at + 1;
        while (end < code.size() && !code.tokens.startsLine(end) && !code.is(end, ";")) {
            end = code.next(end);
        }
        Span condition =
                code.split(new Span(at + 1, end), ",").stream().findFirst().orElse(new Span(at, at));
        boolean tuple = code.is(condition.from(), "(")
                && code.tokens.match(condition.from()) == condition.to() - 1
                && code.arguments(condition.from()).size() > 1;
        Span whole = new Span(at, end);
        return tuple
                ? List.of(Assertion.of(Kind.VACUOUS, code.text(condition), "", code.line(at), code.quoted(whole)))
                : conditions.of(condition, true, Kind.PRESENT, whole);
    }

    /** {@code with pytest.raises(ValueError, match="x"):} */
    private List<Assertion> raises(int at) {
        List<Span> given = code.arguments(at + 1);
        int start = code.is(at - 1, ".") ? at - 2 : at;
        String expected = given.isEmpty() ? "" : code.text(given.get(0));
        String match = given.stream()
                .filter(span -> code.is(span.from(), "match"))
                .findFirst()
                .map(span -> " " + code.text(span))
                .orElse("");
        return List.of(Assertion.of(
                Kind.THROWS,
                body(code.behind(at + 1)),
                expected + match,
                code.line(start),
                code.quoted(new Span(start, code.behind(at + 1)))));
    }

    /** What has to raise: the block, up to a few words. */
    private String body(int end) {
        int from = end;
        while (from < end + 4 && !code.tokens.startsLine(from)) {
            from++;
        }
        int to = from;
        do {
            to = code.next(to);
        } while (to < code.size() && !code.tokens.startsLine(to));
        return from == end + 4 ? "" : code.text(new Span(from, Math.min(to, code.size())));
    }

    private List<Assertion> method(int at, String word) {
        Span whole = new Span(Math.max(0, at - 2), code.behind(at + 1));
        Verb mock = PythonVerbs.MOCKS.get(word);
        if (mock != null) {
            List<Span> given = new ArrayList<>();
            given.add(receiver(at - 1));
            given.addAll(code.arguments(at + 1));
            return claims.of(mock, given, false, whole);
        }
        Verb verb = PythonVerbs.METHODS.get(word);
        boolean self = code.is(at - 2, "self") || code.is(at - 2, "cls") || code.is(at - 2, "case");
        if (verb != null && (self || word.startsWith("assert"))) {
            return unit(verb, at, whole);
        }
        boolean unknown = word.startsWith("assert") && !units.isFunction(word);
        if (PythonVerbs.FUNCTIONS.containsKey(word)) {
            return tolerant(PythonVerbs.FUNCTIONS.get(word), at, whole);
        }
        return unknown ? claims.of(new Verb(Kind.UNKNOWN, "ae", ""), code.arguments(at + 1), false, whole) : List.of();
    }

    private Span receiver(int dot) {
        int from = dot;
        while (from > dot - 20 && from > 0 && !code.tokens.startsLine(from)) {
            from--;
        }
        return new Span(from, dot);
    }

    private List<Assertion> unit(Verb verb, int at, Span whole) {
        if (verb.kind() == Kind.THROWS) {
            List<Span> given = code.arguments(at + 1);
            boolean block = given.size() < 2 || (given.size() == 2 && code.isString(given.get(1)));
            String expected = given.isEmpty() ? "" : code.text(given.get(0));
            String actual = block ? body(code.behind(at + 1)) : called(given);
            return List.of(Assertion.of(Kind.THROWS, actual, expected, code.line(at), code.quoted(whole)));
        }
        return verb.index('t') >= 0 ? tolerant(verb, at, whole) : claims.of(verb, code.arguments(at + 1), false, whole);
    }

    /** The call that {@code assertRaises(E, f, x)} makes. */
    private String called(List<Span> given) {
        Span arguments = new Span(
                given.size() > 2 ? given.get(2).from() : 0,
                given.size() > 2 ? last(given).to() : 0);
        return (code.text(given.get(1)) + " ( " + code.text(arguments)).strip() + " )";
    }

    private static Span last(List<Span> given) {
        return given.get(given.size() - 1);
    }

    /** {@code places=3}, {@code delta=0.1}, {@code rtol=1e-3}. */
    private List<Assertion> tolerant(Verb verb, int at, Span whole) {
        List<Assertion> plain = claims.of(new Verb(verb.kind(), "ae", ""), code.arguments(at + 1), false, whole);
        OptionalDouble distance = OptionalDouble.empty();
        for (Span span : code.arguments(at + 1)) {
            boolean places = code.is(span.from(), "places") || code.is(span.from(), "decimal");
            boolean delta = Set.of("delta", "rtol", "atol").contains(code.text(span.from()));
            if ((places || delta) && code.is(span.from() + 1, "=")) {
                OptionalDouble said = Numbers.of(code.text(new Span(span.from() + 2, span.to())));
                distance = places && said.isPresent() ? OptionalDouble.of(Math.pow(10, -said.getAsDouble()) / 2) : said;
            }
        }
        double off = distance.orElse(verb.index('t') >= 0 ? 5e-8 : 0);
        return off == 0 ? plain : plain.stream().map(claim -> claim.within(off)).toList();
    }

    private List<Assertion> function(int at, String word) {
        if (units.isFunction(word) || code.is(at - 1, "def")) {
            return List.of();
        }
        Span whole = new Span(at, code.behind(at + 1));
        Verb verb = PythonVerbs.FUNCTIONS.get(word);
        if (verb != null) {
            return tolerant(verb, at, whole);
        }
        boolean named = word.startsWith("assert_");
        return named ? claims.of(new Verb(Kind.UNKNOWN, "ae", ""), code.arguments(at + 1), false, whole) : List.of();
    }
}
