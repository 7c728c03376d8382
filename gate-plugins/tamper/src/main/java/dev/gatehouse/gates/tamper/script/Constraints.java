package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.script.Links.Link;
import dev.gatehouse.gates.tamper.tests.Assertion;
import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads NUnit's {@code Assert.That(x, Is.Not.EqualTo(y).Within(z))}. */
final class Constraints {
    private final Code code;
    private final Claims claims;

    Constraints(Code code, Claims claims) {
        this.code = code;
        this.claims = claims;
    }

    List<Assertion> of(List<Span> given, Span whole) {
        boolean constrained =
                given.size() > 1 && code.tokens.isWord(given.get(1).from()) && !code.isString(given.get(1));
        if (!constrained) {
            return claims.of(new Verb(Kind.EXACT, "c", ""), given, false, whole);
        }
        Span actual = given.get(0);
        Span constraint = given.get(1);
        if (code.is(constraint.from(), "Throws")) {
            return thrown(actual, constraint, whole);
        }
        List<Link> links = Links.from(code, constraint.from() + 1);
        boolean negated = links.stream().anyMatch(link -> code.is(link.at(), "Not") || code.is(link.at(), "No"));
        for (Link link : links) {
            Verb verb = TypedVerbs.CONSTRAINTS.get(code.text(link.at()));
            if (verb != null && (link.called() || verb.index('e') < 0)) {
                return claim(verb, actual, link, tolerance(links), negated, whole);
            }
        }
        return claims.of(new Verb(Kind.UNKNOWN, "ae", ""), List.of(actual, constraint), false, whole);
    }

    private List<Assertion> claim(Verb verb, Span actual, Link link, Span tolerance, boolean negated, Span whole) {
        List<Span> given = new ArrayList<>(List.of(actual));
        given.addAll(link.given());
        boolean within = !tolerance.isEmpty() && given.size() == 2;
        if (within) {
            given.add(tolerance);
        }
        String literal = link.type().isEmpty() ? verb.literal() : link.type();
        Verb meant = new Verb(verb.kind(), verb.shape() + (within ? "t" : ""), literal);
        return claims.of(meant, given, negated, whole);
    }

    private Span tolerance(List<Link> links) {
        return links.stream()
                .filter(link -> code.is(link.at(), "Within") && !link.given().isEmpty())
                .findFirst()
                .map(link -> link.given().get(0))
                .orElse(new Span(0, 0));
    }

    private List<Assertion> thrown(Span actual, Span constraint, Span whole) {
        boolean nothing = code.is(constraint.from() + 2, "Nothing");
        List<Link> links = Links.from(code, constraint.from() + 1);
        String type = links.isEmpty()
                ? ""
                : links.get(0).type().isEmpty()
                        ? code.text(links.get(0).at())
                        : links.get(0).type();
        Kind kind = nothing ? Kind.PRESENT : Kind.THROWS;
        return List.of(Assertion.of(
                kind, code.text(actual), nothing ? "" : type, code.line(whole.from()), code.quoted(whole)));
    }
}
