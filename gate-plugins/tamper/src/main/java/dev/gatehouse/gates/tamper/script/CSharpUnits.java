package dev.gatehouse.gates.tamper.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds tests in C#: xUnit, NUnit, MSTest. */
final class CSharpUnits {
    private static final Set<String> TESTS = Set.of(
            "Fact",
            "Theory",
            "Test",
            "TestCase",
            "TestCaseSource",
            "TestMethod",
            "DataTestMethod",
            "SkippableFact",
            "SkippableTheory",
            "Property");
    private static final Set<String> OFF = Set.of("Ignore", "Explicit");
    private static final Map<String, String> OPTIONS =
            Map.of("Skip", "Skip =", "Ignore", "Ignore =", "Explicit", "Explicit =", "IgnoreReason", "IgnoreReason =");
    private static final Set<String> ROWS = Set.of("InlineData", "TestCase", "DataRow");
    private static final Set<String> CONTROL = Set.of(
            "if", "for", "foreach", "while", "switch", "catch", "using", "lock", "fixed", "return", "new", "when",
            "base", "this");
    private static final Set<String> TYPES = Set.of("class", "record", "struct");

    private final Code code;
    private final Annotations attributes;
    private final Statements statements;
    private final Set<String> functions = new HashSet<>();
    private final List<Unit> units = new ArrayList<>();
    private int functionEnd;

    CSharpUnits(Code code) {
        this.code = code;
        this.attributes = new Annotations(code);
        this.statements = new Statements(code);
    }

    List<Unit> read() {
        int at = 0;
        while (at < code.size()) {
            at = at < functionEnd ? at + 1 : declaration(at);
        }
        return units;
    }

    private int declaration(int at) {
        if (code.is(at, "[") && isAttribute(at)) {
            return attributes(at);
        }
        if (TYPES.contains(code.text(at)) && code.tokens.isWord(at + 1)) {
            type(at);
            return at + 2;
        }
        if (code.tokens.isWord(at) && isMethod(at)) {
            return method(at);
        }
        if (code.is(at, ";") || code.is(at, "{") || code.is(at, "}") || code.is(at, "=")) {
            attributes.clear();
        }
        return at + 1;
    }

    private boolean isAttribute(int at) {
        String before = code.text(at - 1);
        return before.isEmpty() || "{};]".contains(before);
    }

    private int attributes(int open) {
        for (Span attribute : code.arguments(open)) {
            attributes.take(attribute.from());
        }
        return code.behind(open);
    }

    private void type(int at) {
        int open = at;
        while (open < code.size() && open < at + 200 && !code.is(open, "{") && !code.is(open, ";")) {
            open++;
        }
        if (code.is(open, "{")) {
            Span span = new Span(open, code.behind(open));
            units.add(Unit.group(code.text(at + 1), code.line(at), span, attributes.first(OFF)));
        }
        attributes.clear();
    }

    private boolean isMethod(int at) {
        boolean named = !CONTROL.contains(code.text(at)) && !code.is(at - 1, ".") && !code.is(at - 1, "new");
        boolean typed = code.tokens.isWord(at - 1) || ">]?)".contains(code.text(at - 1));
        int open = code.is(at + 1, "<") ? generic(at + 1) : at + 1;
        if (!named || !typed || code.text(at - 1).isEmpty() || !code.is(open, "(")) {
            return false;
        }
        int body = body(code.behind(open));
        return code.is(body, "{") || code.is(body, "=>");
    }

    private int generic(int open) {
        int at = open;
        while (at < open + 12 && !code.is(at, "(")) {
            at++;
        }
        return at;
    }

    /** Behind the constraints of type parameters. */
    private int body(int from) {
        int at = from;
        while (code.is(from, "where")
                && at < from + 30
                && !code.is(at, "{")
                && !code.is(at, "=>")
                && !code.is(at, ";")) {
            at++;
        }
        return at;
    }

    private int method(int at) {
        String name = code.text(at);
        int open = code.is(at + 1, "<") ? generic(at + 1) : at + 1;
        int body = body(code.behind(open));
        functionEnd = code.is(body, "{") ? code.behind(body) : statements.end(body);
        Span span = new Span(open, functionEnd);
        if (attributes.hasAny(TESTS)) {
            Unit test = Unit.test(name, code.line(at), span, reason());
            units.add(test.withRows(attributes.rows(ROWS)));
        } else {
            functions.add(name);
            units.add(Unit.helper(name, code.line(at), span));
        }
        attributes.clear();
        return open;
    }

    private @Nullable String reason() {
        String off = attributes.first(OFF);
        return off != null ? "[" + off + "]" : attributes.argument(OPTIONS);
    }

    boolean isFunction(String name) {
        return functions.contains(name);
    }
}
