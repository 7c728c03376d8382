package dev.gatehouse.gates.tamper.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds tests in Kotlin: JUnit, kotlin.test, TestNG, Kotest. */
final class KotlinUnits {
    private static final Set<String> TESTS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate", "Property");
    private static final Set<String> OFF = Set.of(
            "Disabled",
            "Ignore",
            "DisabledIf",
            "EnabledIf",
            "DisabledOnOs",
            "EnabledOnOs",
            "DisabledOnJre",
            "EnabledOnJre",
            "EnabledIfSystemProperty",
            "DisabledIfSystemProperty",
            "EnabledIfEnvironmentVariable",
            "Ignored",
            "DisabledIfEnvironmentVariable",
            "DisabledForJreRange",
            "EnabledForJreRange",
            "DisabledInNativeImage");
    private static final Map<String, String> OPTIONS = Map.of("enabled", "enabled = false");
    private static final Set<String> ROWS = Set.of("CsvSource", "ValueSource");
    private static final Set<String> TYPES = Set.of("class", "object", "interface");
    private static final Set<String> MODIFIERS = Set.of(
            "open",
            "internal",
            "private",
            "public",
            "protected",
            "override",
            "suspend",
            "inline",
            "final",
            "abstract",
            "data",
            "sealed",
            "inner",
            "companion",
            "operator",
            "infix");

    private final Code code;
    private final Annotations annotations;
    private final Statements statements;
    private final Kotest kotest;
    private final Set<String> functions = new HashSet<>();
    private final List<Unit> units = new ArrayList<>();
    private int functionEnd;

    KotlinUnits(Code code) {
        this.code = code;
        this.annotations = new Annotations(code);
        this.statements = new Statements(code);
        this.kotest = new Kotest(code);
    }

    List<Unit> read() {
        int at = 0;
        while (at < code.size()) {
            at = declaration(at);
        }
        return units;
    }

    private int declaration(int at) {
        Unit spec = kotest.at(at);
        if (spec != null) {
            units.add(spec);
            return at + 1;
        }
        if (at < functionEnd) {
            return at + 1;
        }
        if (code.is(at, "@") && code.tokens.isWord(at + 1)) {
            return annotations.take(at + 1);
        }
        if (code.is(at, "fun")) {
            return function(at);
        }
        if (TYPES.contains(code.text(at)) && !code.is(at - 1, ".") && !code.is(at - 1, "::")) {
            type(at);
        } else if (!MODIFIERS.contains(code.text(at))) {
            annotations.clear();
        }
        return at + 1;
    }

    private void type(int at) {
        int open = at;
        while (open < code.size() && open < at + 200 && !code.is(open, "{") && !startsAnother(open, at)) {
            open = code.next(open);
        }
        if (code.is(open, "{")) {
            String name = code.tokens.isWord(at + 1) ? code.text(at + 1) : "Companion";
            Span span = new Span(open, code.behind(open));
            units.add(Unit.group(name, code.line(at), span, off()));
        }
        annotations.clear();
    }

    private boolean startsAnother(int open, int at) {
        return open > at && (TYPES.contains(code.text(open)) || code.is(open, "fun") || code.is(open, "val"));
    }

    private int function(int at) {
        int open = at + 1;
        while (open < at + 40 && !code.is(open, "(")) {
            open++;
        }
        if (!code.is(open, "(")) {
            return at + 1;
        }
        int body = code.behind(open);
        while (body < code.behind(open) + 20 && !code.is(body, "{") && !code.is(body, "=") && !code.is(body, "fun")) {
            body++;
        }
        boolean declared = code.is(body, "{") || code.is(body, "=");
        functionEnd = code.is(body, "{") ? code.behind(body) : declared ? statements.end(body) : open;
        add(open, new Span(open, functionEnd));
        annotations.clear();
        return open;
    }

    private void add(int open, Span span) {
        String name = code.text(open - 1);
        if (annotations.hasAny(TESTS)) {
            Unit test = Unit.test(name, code.line(open), span, off());
            units.add(test.withRows(rows()));
        } else {
            functions.add(name);
            units.add(Unit.helper(name, code.line(open), span));
        }
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String list : annotations.rows(ROWS)) {
            rows.addAll(List.of(list.replaceFirst("^\\w+ = \\[", "").split(" , ")));
        }
        return rows;
    }

    private @Nullable String off() {
        String word = annotations.first(OFF);
        return word == null ? annotations.argument(OPTIONS) : "@" + word;
    }

    boolean isFunction(String name) {
        return functions.contains(name);
    }
}
