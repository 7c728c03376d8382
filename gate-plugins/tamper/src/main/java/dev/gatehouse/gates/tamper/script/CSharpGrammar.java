package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tests.Assertion;
import dev.gatehouse.gates.tamper.tokens.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** C#: xUnit, NUnit, MSTest, FluentAssertions, Shouldly. */
final class CSharpGrammar implements Grammar {
    private final Code code;
    private final CSharpUnits finder;
    private final TypedAssertions assertions;

    CSharpGrammar(Code code) {
        this.code = code;
        this.finder = new CSharpUnits(code);
        this.assertions = new TypedAssertions(code, finder::isFunction);
    }

    @Override
    public List<Unit> units() {
        List<Span> conditional = conditional();
        return finder.read().stream()
                .map(unit -> conditional.stream().anyMatch(span -> within(unit, span))
                        ? unit.disabledBy("compiled only under #if")
                        : unit)
                .sorted(Comparator.comparing(Unit::from))
                .toList();
    }

    private boolean within(Unit unit, Span lines) {
        return unit.sort() == Unit.Sort.TEST && unit.line() > lines.from() && unit.line() < lines.to();
    }

    /** The lines between {@code #if} and {@code #endif}, the first few of a file. */
    private List<Span> conditional() {
        List<Span> found = new ArrayList<>();
        int open = 0;
        int depth = 0;
        for (int at = 0; at < code.comments.size() && found.size() < 20; at++) {
            boolean directive = code.comments.kind(at) == Kind.DIRECTIVE;
            String text = directive ? code.comments.raw(at).substring(1).strip() : "";
            if (text.startsWith("if ") && depth++ == 0) {
                open = code.comments.line(at);
            } else if (text.startsWith("endif") && depth > 0 && --depth == 0) {
                found.add(new Span(open, code.comments.line(at)));
            }
        }
        return found;
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
        boolean call = code.tokens.isWord(at) && code.is(at - 1, ".") && code.is(at + 1, "(");
        String receiver = call ? code.text(at - 2) : "";
        boolean asserts = receiver.equals("Assert") && KotlinGrammar.ASSUMPTIONS.contains(code.text(at));
        boolean skips = receiver.equals("Skip") || receiver.equals("Assume");
        return asserts || skips ? receiver + "." + code.text(at) + "()" : null;
    }
}
