package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tests.Assertion;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Go: package testing, with or without testify. */
final class GoGrammar implements Grammar {
    private static final Set<String> SKIPS = Set.of("Skip", "SkipNow", "Skipf");

    private final Code code;
    private final GoUnits finder;
    private final GoAssertions assertions;
    private final BitSet unreached;

    GoGrammar(Code code) {
        this.code = code;
        this.finder = new GoUnits(code);
        this.assertions = new GoAssertions(code);
        this.unreached = new BraceReach(code).unreached();
    }

    @Override
    public List<Unit> units() {
        return finder.read();
    }

    @Override
    public BitSet unreached() {
        return unreached;
    }

    @Override
    public List<Assertion> assertionsAt(int at) {
        return assertions.at(at);
    }

    /** Leaving a long test out of short runs is usual. */
    @Override
    public @Nullable String disablingAt(int at) {
        boolean skip =
                code.tokens.isWord(at) && SKIPS.contains(code.text(at)) && code.is(at - 1, ".") && code.is(at + 1, "(");
        if (!skip || !GoAssertions.isTesting(code.text(at - 2))) {
            return null;
        }
        for (int before = at; before > at - 12; before--) {
            if (code.is(before, "Short")) {
                return null;
            }
        }
        return code.text(at - 2) + "." + code.text(at) + "()";
    }
}
