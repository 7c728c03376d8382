package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tests.Assertion;
import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads chains: {@code expect(x).not.toBe(1)}, {@code x.should.have.length(3).and.include(2)}. */
final class ScriptChains {
    private static final int LONGEST = 40;

    private final Code code;
    private final Claims claims;

    ScriptChains(Code code, Claims claims) {
        this.code = code;
        this.claims = claims;
    }

    /**
     * What a chain asserts.
     *
     * @param start its first token
     * @param actual the asserted value
     * @param link behind the part that names the value
     */
    List<Assertion> of(int start, Span actual, int link) {
        List<Assertion> found = new ArrayList<>();
        boolean negated = false;
        boolean rejects = false;
        int at = link;
        for (int links = 0; links < LONGEST && isLink(at); links++) {
            String word = code.text(at + 1);
            int open = code.is(at + 2, "<") ? Links.typesEnd(code, at + 2) : at + 2;
            boolean called = code.is(open, "(");
            int end = called ? code.behind(open) : at + 2;
            negated ^= word.equals("not");
            rejects |= word.equals("rejects");
            Verb verb = verb(word, called, code.is(end, ".") || code.is(end, "?."));
            if (verb != null) {
                found.addAll(claims.of(verb, given(actual, called, open), negated, new Span(start, end)));
                negated = false;
            }
            at = end;
        }
        return found.isEmpty() ? List.of(nothing(start, actual, at, rejects)) : found;
    }

    private boolean isLink(int at) {
        return (code.is(at, ".") || code.is(at, "?.")) && code.tokens.isWord(at + 1);
    }

    private @Nullable Verb verb(String word, boolean called, boolean goesOn) {
        Verb known = ScriptVerbs.MATCHERS.get(word);
        boolean filler = ScriptVerbs.FILLERS.contains(word) || word.equals("not");
        if (filler || (known != null && !called && goesOn && isPreposition(word))) {
            return null;
        }
        return known == null && called ? new Verb(Kind.UNKNOWN, "ae", "") : known;
    }

    /** Words that assert with arguments, and mean nothing without. */
    private static boolean isPreposition(String word) {
        return word.equals("a") || word.equals("an") || word.equals("length") || word.equals("include");
    }

    private List<Span> given(Span actual, boolean called, int open) {
        List<Span> given = new ArrayList<>();
        given.add(actual);
        if (called) {
            given.addAll(code.arguments(open));
        }
        return given;
    }

    /** A chain without a matcher. */
    private Assertion nothing(int start, Span actual, int end, boolean rejects) {
        Kind kind = rejects ? Kind.THROWS : Kind.VACUOUS;
        return Assertion.of(kind, code.text(actual), "", code.line(start), code.quoted(new Span(start, end)));
    }
}
