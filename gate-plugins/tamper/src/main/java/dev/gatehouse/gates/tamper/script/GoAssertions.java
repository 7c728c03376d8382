package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tests.Assertion;
import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds assertions in Go: conditions under which a test fails, and testify. */
final class GoAssertions {
    private static final Set<String> TESTING = Set.of("t", "b", "f", "tt", "tb", "st", "s", "suite", "T");
    private static final Set<String> FAILS =
            Set.of("Error", "Errorf", "Fatal", "Fatalf", "Fail", "FailNow", "panic", "Exit");
    private static final Set<String> TESTIFY = Set.of("assert", "require", "is", "a", "r", "s", "suite");
    /** So many tokens of a block are looked at for what fails the test. */
    private static final int LOOKED_AT = 120;

    private final Code code;
    private final Claims claims;
    private final Conditions conditions;
    private final Statements statements;

    GoAssertions(Code code) {
        this.code = code;
        this.claims = new Claims(code);
        this.conditions = new Conditions(code);
        this.statements = new Statements(code);
    }

    static boolean isTesting(String receiver) {
        return TESTING.contains(receiver);
    }

    List<Assertion> at(int at) {
        if (code.is(at, "if")) {
            return condition(at);
        }
        boolean method = code.is(at, ".") && code.tokens.isWord(at + 1) && code.is(at + 2, "(");
        if (!method || !TESTIFY.contains(code.text(at - 1)) && !isFluent(at)) {
            return List.of();
        }
        return testify(at);
    }

    /** {@code s.Require().Equal}. */
    private boolean isFluent(int at) {
        return code.is(at - 1, ")") && (code.is(at - 3, "Require") || code.is(at - 3, "Assert"));
    }

    private List<Assertion> testify(int at) {
        String name = code.text(at + 1);
        Verb verb = GoVerbs.TESTIFY.get(name);
        if (verb == null && name.endsWith("f")) {
            verb = GoVerbs.TESTIFY.get(name.substring(0, name.length() - 1));
        }
        if (verb == null) {
            return List.of();
        }
        List<Span> given = new ArrayList<>(code.arguments(at + 2));
        boolean passed = !given.isEmpty() && given.get(0).size() <= 3 && passesTest(given.get(0));
        if (!passed) {
            given.add(0, new Span(at, at));
        }
        return claims.of(verb, given, false, new Span(at - 1, code.behind(at + 2)));
    }

    private boolean passesTest(Span span) {
        String text = code.text(span);
        return isTesting(text) || text.equals("s . T") || text.equals("suite . T") || code.is(span.to() - 1, ")");
    }

    /** {@code if got != want { t.Errorf(...) }}: that has to be false. */
    private List<Assertion> condition(int at) {
        int brace = statements.brace(at + 1);
        if (brace < 0 || !fails(code.within(brace))) {
            return List.of();
        }
        List<Span> parts = code.split(new Span(at + 1, brace), ";");
        if (parts.isEmpty()) {
            return List.of();
        }
        Span condition = parts.get(parts.size() - 1);
        Span whole = new Span(at, brace);
        List<Assertion> found = conditions.of(condition, false, Kind.EXACT, whole);
        return parts.size() == 1
                ? found
                : found.stream().map(claim -> with(parts.get(0), claim)).toList();
    }

    /** {@code if err := f(); err != nil}: it is the call that is asserted about. */
    private Assertion with(Span setting, Assertion claim) {
        List<Span> sides = code.split(setting, ":=");
        boolean single = sides.size() == 2 && code.text(sides.get(0)).endsWith(claim.actual());
        return single
                ? Assertion.of(claim.kind(), code.text(sides.get(1)), claim.expected(), claim.line(), claim.text())
                : claim;
    }

    /** Whether a block fails the test whenever it is entered: not within a block of its own. */
    private boolean fails(Span block) {
        int limit = Math.min(block.to(), block.from() + LOOKED_AT);
        for (int at = block.from(); at < limit; at = code.is(at, "{") ? code.next(at) : at + 1) {
            boolean call = code.tokens.isWord(at) && code.is(at + 1, "(") && FAILS.contains(code.text(at));
            if (call
                    && (code.is(at, "panic") || code.is(at - 1, "."))
                    && !code.is(at - 2, "fmt")
                    && !code.is(at - 2, "err")) {
                return true;
            }
        }
        return false;
    }
}
