package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tests.Assertion;
import dev.gatehouse.gates.tamper.tokens.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JavaScript and TypeScript: node:test, mocha, jest, vitest, jasmine, ava, tape, tap, QUnit, Playwright. */
final class ScriptGrammar implements Grammar {
    private static final Set<String> SKIPS = Set.of("skip", "fixme", "skipTest");
    private static final Set<String> CONTEXTS = Set.of("this", "ctx", "context", "test", "it", "testInfo");

    private final Code code;
    private final ScriptUnits finder;
    private final ScriptAssertions assertions;
    private final BitSet unreached;
    private final boolean tape;

    ScriptGrammar(Code code) {
        this.code = code;
        this.finder = new ScriptUnits(code);
        this.assertions = new ScriptAssertions(code, finder);
        this.unreached = new BraceReach(code).unreached();
        this.tape = mentionsTape(code.tokens);
    }

    /** There {@code t.skip} leaves out one assertion, and not the test. */
    private static boolean mentionsTape(Tokens tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.is(at, "require") && tokens.raw(at + 2).contains("tape")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (Unit unit : finder.read()) {
            boolean maybe = unit.sort() != Unit.Sort.HELPER && unreached.get(unit.from());
            units.add(maybe ? unit.disabledBy("declared under a condition, or where nothing runs") : unit);
        }
        return units;
    }

    @Override
    public BitSet unreached() {
        return unreached;
    }

    @Override
    public List<Assertion> assertionsAt(int at) {
        List<Assertion> found = assertions.at(at);
        if (found.isEmpty() || !(code.is(at - 1, "&&") || code.is(at - 1, "||") || code.is(at - 1, "?"))) {
            return found;
        }
        return found.stream().map(Assertion::unreached).toList();
    }

    @Override
    public @Nullable String disablingAt(int at) {
        if (code.is(at, "pending") && code.is(at + 1, "(") && !code.is(at - 1, ".")) {
            return "pending()";
        }
        boolean call = code.tokens.isWord(at) && code.is(at - 1, ".") && code.is(at + 1, "(");
        if (!call || !SKIPS.contains(code.text(at))) {
            return null;
        }
        String receiver = code.text(at - 2);
        boolean known = CONTEXTS.contains(receiver) || (finder.isReceiver(receiver) && !receiver.equals("assert"));
        boolean declares = code.isString(at + 2) && code.is(at + 3, ",");
        return known && !tape && !declares ? receiver + "." + code.text(at) + "()" : null;
    }
}
