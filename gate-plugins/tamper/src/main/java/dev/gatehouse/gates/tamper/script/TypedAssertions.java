package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.script.Links.Link;
import dev.gatehouse.gates.tamper.tests.Assertion;
import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds assertions in Kotlin and C#. */
final class TypedAssertions {
    private static final Set<String> ENTRIES = Set.of("assertThat", "expectThat", "that", "expectCatching");
    private static final Set<String> CLASSES =
            Set.of("Assert", "CollectionAssert", "StringAssert", "Assertions", "ClassicAssert", "Should");
    private static final Verb UNKNOWN = new Verb(Kind.UNKNOWN, "ae", "");
    private static final int FAR = 40;

    private final Code code;
    private final Claims claims;
    private final Predicate<String> isFunction;
    private final Constraints constraints;

    TypedAssertions(Code code, Predicate<String> isFunction) {
        this.code = code;
        this.isFunction = isFunction;
        this.claims = new Claims(code);
        this.constraints = new Constraints(code, claims);
    }

    List<Assertion> at(int at) {
        if (!code.tokens.isWord(at)) {
            return List.of();
        }
        String word = code.text(at);
        boolean member = code.is(at - 1, ".") || code.is(at - 1, "?.");
        if (CLASSES.contains(word) && code.is(at + 1, ".") && !member) {
            return method(at);
        }
        if (ENTRIES.contains(word) && (code.is(at + 1, "(") || code.is(at + 1, "<"))) {
            return subject(at);
        }
        if (word.equals("Should") && member && code.is(at + 1, "(")) {
            return chain(start(at - 1), new Span(start(at - 1), at - 1), code.behind(at + 1));
        }
        if (isShould(word)) {
            return should(at, word, member);
        }
        return member ? mock(at, word) : function(at, word);
    }

    private static boolean isShould(String word) {
        return word.length() > 6
                && (word.startsWith("should") || word.startsWith("Should"))
                && Character.isUpperCase(word.charAt(6))
                && !TypedVerbs.KOTLIN.containsKey(word);
    }

    private List<Assertion> method(int at) {
        Link link = Links.call(code, at + 2);
        if (!link.called()) {
            return List.of();
        }
        Span whole = new Span(at, link.end());
        String name = code.text(at + 2);
        if (name.equals("That") || name.equals("assertThat")) {
            return name.equals("That") ? constraints.of(link.given(), whole) : subject(at + 2);
        }
        Verb verb = code.is(at, "Assertions") ? TypedVerbs.KOTLIN.get(name) : TypedVerbs.CSHARP.get(name);
        boolean known = verb != null || name.equals("Throw") || name.equals("ThrowAsync");
        boolean skips =
                KotlinGrammar.ASSUMPTIONS.contains(name) || name.equals("Multiple") || name.startsWith("assertAll");
        return skips
                ? List.of()
                : typed(verb != null ? verb : known ? TypedVerbs.CSHARP.get("Throws") : UNKNOWN, link, whole);
    }

    /** An assertion whose type is the expected one, as in {@code Assert.Throws<T>(x)}. */
    private List<Assertion> typed(@Nullable Verb verb, Link link, Span whole) {
        if (verb == null || link.type().isEmpty() || verb.index('e') >= 0) {
            return verb == null ? List.of() : claims.of(verb, link.given(), false, whole);
        }
        return claims.of(new Verb(verb.kind(), verb.shape(), link.type()), link.given(), false, whole);
    }

    private List<Assertion> subject(int at) {
        Link link = Links.call(code, at);
        Span actual = link.given().isEmpty() ? new Span(at, at) : link.given().get(0);
        return link.called() ? chain(at, actual, link.end()) : List.of();
    }

    private List<Assertion> chain(int start, Span actual, int dot) {
        List<Assertion> found = new ArrayList<>();
        int end = dot;
        for (Link link : Links.from(code, dot)) {
            Verb verb = TypedVerbs.CHAINS.get(code.text(link.at()));
            end = link.end();
            if (verb != null) {
                found.addAll(linked(verb, link, start, actual));
            }
        }
        if (!found.isEmpty()) {
            return found;
        }
        Kind kind = end == dot ? Kind.VACUOUS : Kind.UNKNOWN;
        return List.of(Assertion.of(kind, code.text(actual), "", code.line(start), code.quoted(new Span(start, end))));
    }

    private List<Assertion> linked(Verb verb, Link link, int start, Span actual) {
        List<Span> given = new ArrayList<>();
        given.add(actual);
        given.addAll(link.given());
        Verb meant = link.type().isEmpty() ? verb : new Verb(verb.kind(), "a", link.type());
        return claims.of(meant, given, false, new Span(start, link.end()));
    }

    /** {@code x shouldBe y}, {@code x.shouldBe(y)}, {@code x.ShouldBe(y)}. */
    private List<Assertion> should(int at, String word, boolean member) {
        int start = start(member ? at - 1 : at);
        Span actual = new Span(start, member ? at - 1 : at);
        Verb verb = TypedVerbs.CHAINS.getOrDefault(word, UNKNOWN);
        List<Span> given = new ArrayList<>();
        given.add(actual);
        if (actual.isEmpty()) {
            return List.of();
        }
        if (member) {
            Link link = Links.call(code, at);
            given.addAll(link.given());
            return link.called() ? linked(verb, link, start, actual) : List.of();
        }
        int end = new Statements(code).end(at);
        given.add(new Span(at + 1, Math.min(end, at + 300)));
        return claims.of(verb, given, false, new Span(start, end));
    }

    /** Where the expression begins whose last token is before that place. */
    private int start(int end) {
        int at = end;
        while (at > 0 && end - at < FAR) {
            int before = at - 1;
            int open = code.tokens.match(before);
            boolean closer = open >= 0 && open < before;
            boolean stops = "{};=,(=>->".contains(code.text(before)) && !closer || code.is(before, "return");
            if (stops || (code.tokens.startsLine(at) && !code.is(at, ".") && !code.is(at, "?."))) {
                return at;
            }
            at = closer ? open : before;
        }
        return at;
    }

    /** {@code mock.Verify(x => x.Save(), Times.Once)}. */
    private List<Assertion> mock(int at, String word) {
        boolean verifies = word.equals("Verify")
                || word.equals("VerifyAll")
                || word.equals("Received")
                || word.equals("DidNotReceive")
                || word.equals("MustHaveHappened")
                || word.equals("VerifyNoOtherCalls");
        if (!verifies || !code.is(at + 1, "(")) {
            return List.of();
        }
        List<Span> given = code.arguments(at + 1);
        String actual = given.isEmpty() ? code.text(new Span(start(at - 1), at - 1)) : code.text(given.get(0));
        String expected = given.size() > 1 ? code.text(given.get(1)) : "";
        Span whole = new Span(at, code.behind(at + 1));
        return List.of(Assertion.of(Kind.CALLED, actual, expected, code.line(at), code.quoted(whole)));
    }

    private List<Assertion> function(int at, String word) {
        Verb verb = TypedVerbs.KOTLIN.get(word);
        boolean candidate = verb != null || (word.startsWith("assert") && word.length() > 6);
        if (!candidate || isFunction.test(word) || code.is(at - 1, "fun") || word.equals("assertAll")) {
            return List.of();
        }
        Link link = Links.call(code, at);
        if (!link.called() && code.is(at + 1, "{")) {
            link = new Link(at, "", List.of(code.within(at + 1)), true, code.behind(at + 1));
        }
        return link.called() ? named(verb == null ? UNKNOWN : verb, link) : List.of();
    }

    private List<Assertion> named(Verb verb, Link link) {
        Span whole = new Span(link.at(), link.end());
        List<Span> given = link.given();
        boolean times = verb.kind() == Kind.CALLED && given.size() == 2;
        boolean classFirst = times
                || verb.kind() == Kind.THROWS
                        && given.size() == 2
                        && link.type().isEmpty();
        return classFirst ? claims.of(new Verb(verb.kind(), "ea", ""), given, false, whole) : typed(verb, link, whole);
    }
}
