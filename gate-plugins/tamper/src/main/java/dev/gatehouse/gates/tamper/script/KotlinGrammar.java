package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tests.Assertion;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kotlin: JUnit, kotlin.test, Kotest. */
final class KotlinGrammar implements Grammar {
    static final Set<String> ASSUMPTIONS = Set.of(
            "assumeTrue",
            "assumeFalse",
            "assumeThat",
            "assumingThat",
            "abort",
            "Ignore",
            "Inconclusive",
            "Skip",
            "SkipWhen",
            "SkipUnless");

    private final Code code;
    private final KotlinUnits finder;
    private final TypedAssertions assertions;

    KotlinGrammar(Code code) {
        this.code = code;
        this.finder = new KotlinUnits(code);
        this.assertions = new TypedAssertions(code, finder::isFunction);
    }

    @Override
    public List<Unit> units() {
        return finder.read();
    }

    @Override
    public BitSet unreached() {
        return new BraceReach(code).unreached();
    }

    @Override
    public List<Assertion> assertionsAt(int at) {
        return assertions.at(at);
    }

    @Override
    public @Nullable String disablingAt(int at) {
        boolean call = code.tokens.isWord(at) && (code.is(at + 1, "(") || code.is(at + 1, "{"));
        return call && code.text(at).startsWith("assum") && ASSUMPTIONS.contains(code.text(at))
                ? code.text(at) + "()"
                : null;
    }
}
