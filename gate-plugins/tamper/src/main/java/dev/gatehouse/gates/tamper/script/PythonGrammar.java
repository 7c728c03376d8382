package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.script.PythonLines.Line;
import dev.gatehouse.gates.tamper.tests.Assertion;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python: pytest and unittest. */
final class PythonGrammar implements Grammar {
    private static final Set<String> SKIPS = Set.of("skip", "skipTest", "xfail", "importorskip", "SkipTest");

    private final Code code;
    private final PythonUnits finder;
    private final PythonAssertions assertions;
    private final BitSet unreached;
    private final Set<Integer> starts = new HashSet<>();

    PythonGrammar(Code code, boolean collected) {
        this.code = code;
        List<Line> lines = PythonLines.of(code);
        lines.forEach(line -> starts.add(line.from()));
        this.finder = new PythonUnits(code, lines, collected);
        this.assertions = new PythonAssertions(code, finder);
        this.unreached = new IndentReach(code, lines).unreached();
    }

    @Override
    public List<Unit> units() {
        return finder.read().stream()
                .map(unit -> unit.sort() != Unit.Sort.HELPER && unreached.get(unit.from())
                        ? unit.disabledBy("declared under a condition, or where nothing runs")
                        : unit)
                .toList();
    }

    @Override
    public BitSet unreached() {
        return unreached;
    }

    @Override
    public List<Assertion> assertionsAt(int at) {
        return assertions.at(at);
    }

    @Override
    public @Nullable String disablingAt(int at) {
        boolean call = code.tokens.isWord(at) && SKIPS.contains(code.text(at)) && code.is(at + 1, "(");
        if (!call) {
            return null;
        }
        boolean pytest = code.is(at - 1, ".") && code.is(at - 2, "pytest") && starts.contains(at - 2);
        boolean self = code.is(at - 1, ".") && code.is(at - 2, "self");
        boolean raised = code.is(at, "SkipTest");
        return pytest || self || raised ? code.text(at) + "()" : null;
    }
}
