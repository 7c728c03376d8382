package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tests.Assertion;
import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.List;
import java.util.Set;

/** Finds assertions in JavaScript and TypeScript. */
final class ScriptAssertions {
    private static final Set<String> EXPECTS = Set.of("expect", "expectTypeOf", "assertThat", "expectAsync");
    private static final Set<String> ABOUT_COUNTS = Set.of("assertions", "hasAssertions", "extend", "unreachable");
    /** Assertions whatever they are called on. */
    private static final Set<String> PLAIN_NAMES = Set.of(
            "strictEqual", "deepStrictEqual", "notStrictEqual", "notDeepStrictEqual", "notDeepEqual", "doesNotThrow");

    private static final Verb PLAIN = new Verb(Kind.PRESENT, "c", "");
    private static final Verb RESPONSE = new Verb(Kind.EXACT, "e", "");
    private static final Verb UNKNOWN = new Verb(Kind.UNKNOWN, "ae", "");

    private final Code code;
    private final ScriptUnits units;
    private final Claims claims;
    private final ScriptChains chains;

    ScriptAssertions(Code code, ScriptUnits units) {
        this.code = code;
        this.units = units;
        this.claims = new Claims(code);
        this.chains = new ScriptChains(code, claims);
    }

    List<Assertion> at(int at) {
        if (!code.tokens.isWord(at)) {
            return List.of();
        }
        String word = code.text(at);
        boolean member = code.is(at - 1, ".") || code.is(at - 1, "?.");
        if (EXPECTS.contains(word) && (!member || code.is(at - 2, "chai"))) {
            return expectation(at);
        }
        if (word.equals("expect") && member && code.is(at + 1, "(") && !code.is(code.behind(at + 1), ".to")) {
            return claims.of(RESPONSE, code.arguments(at + 1), false, new Span(at, code.behind(at + 1)));
        }
        if (word.equals("should") && member && code.is(at + 1, ".")) {
            return should(at);
        }
        if (member) {
            return PLAIN_NAMES.contains(word) && code.is(at + 1, "(") ? named(at, word) : List.of();
        }
        return units.isImported(word) && code.is(at + 1, "(") && ScriptVerbs.CALLS.containsKey(word)
                ? named(at, word)
                : call(at, word);
    }

    private List<Assertion> named(int at, String word) {
        Span whole = new Span(at, code.behind(at + 1));
        return claims.of(ScriptVerbs.CALLS.getOrDefault(word, UNKNOWN), code.arguments(at + 1), false, whole);
    }

    private List<Assertion> expectation(int at) {
        int open = at + 1;
        if (code.is(open, ".") && code.is(open + 2, "(") && !ABOUT_COUNTS.contains(code.text(open + 1))) {
            open += 2;
        }
        if (!code.is(open, "(")) {
            return List.of();
        }
        List<Span> given = code.arguments(open);
        Span actual = given.isEmpty() ? new Span(open, open) : given.get(0);
        boolean matcher = open > at + 1 && !code.is(at + 2, "soft") && !code.is(at + 2, "poll");
        return matcher ? List.of() : chains.of(at, actual, code.behind(open));
    }

    private List<Assertion> should(int at) {
        int start = at - 1;
        int limit = Math.max(0, at - 30);
        while (start > limit
                && !code.tokens.startsLine(start)
                && !code.is(start - 1, ";")
                && !code.is(start - 1, "{")) {
            start--;
        }
        return chains.of(start, new Span(start, at - 1), at + 1);
    }

    private List<Assertion> call(int at, String word) {
        if (code.is(at + 1, "(")) {
            boolean assertion = word.equals("assert") || (word.startsWith("assert") && word.length() > 6);
            boolean declared = units.isFunction(word) || code.is(at - 1, "function");
            if (!assertion || declared) {
                return List.of();
            }
            Span whole = new Span(at, code.behind(at + 1));
            Verb verb = word.equals("assert") ? PLAIN : named(word.substring(6));
            return claims.of(verb, code.arguments(at + 1), false, whole);
        }
        return word.equals("assert") || units.isReceiver(word) || word.equals("sinon") ? method(at, word) : List.of();
    }

    /** {@code assertStringIncludes} and its kin. */
    private static Verb named(String rest) {
        String name = Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
        return ScriptVerbs.CALLS.getOrDefault(name, UNKNOWN);
    }

    /** {@code t.pass("called")} and {@code t.ok("called")} say that a place was reached, and assert nothing; with a plan {@code t.ok(true)} too. */
    private List<Assertion> method(int at, String receiver) {
        int dot = at + 1;
        boolean between = code.is(dot + 1, "assert") || code.is(dot + 1, "strict") || code.is(dot + 1, "strictAssert");
        if (code.is(dot, ".") && between && code.is(dot + 2, ".")) {
            dot += 2;
        }
        if (!code.is(dot, ".") || !code.tokens.isWord(dot + 1) || !code.is(dot + 2, "(")) {
            return List.of();
        }
        if (receiver.equals("sinon") && dot == at + 1) {
            return List.of();
        }
        Verb verb = ScriptVerbs.CALLS.get(code.text(dot + 1));
        if (PLAIN_NAMES.contains(code.text(dot + 1))) {
            return List.of();
        }
        if (verb == null) {
            verb = receiver.equals("assert") ? UNKNOWN : null;
        }
        Span whole = new Span(at, code.behind(dot + 2));
        boolean counted = code.isString(dot + 3) || (units.plans() && code.is(dot + 3, "true"));
        boolean passes = code.is(dot + 1, "pass") || (code.is(dot + 1, "ok") && counted);
        return verb == null || passes ? List.of() : claims.of(verb, code.arguments(dot + 2), false, whole);
    }
}
