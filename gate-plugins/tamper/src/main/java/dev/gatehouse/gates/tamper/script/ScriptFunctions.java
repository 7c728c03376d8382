package dev.gatehouse.gates.tamper.script;

import java.util.Set;

/** Finds declarations of functions in JavaScript and TypeScript. */
final class ScriptFunctions {
    private static final Set<String> CONTROL =
            Set.of("if", "for", "while", "switch", "catch", "with", "function", "return", "await", "typeof", "super");
    private static final Unit NONE = Unit.helper("", 0, new Span(0, 0));

    private final Code code;
    private final Statements statements;

    ScriptFunctions(Code code) {
        this.code = code;
        this.statements = new Statements(code);
    }

    /** The function that a name at that place declares; an empty one if it doesn't. */
    Unit at(int at) {
        String word = code.text(at);
        if (CONTROL.contains(word) || code.is(at - 1, ".")) {
            return NONE;
        }
        if (code.is(at + 1, "(")) {
            int body = body(code.behind(at + 1));
            boolean declares = code.is(body, "{") && !code.is(at - 1, "new");
            return declares ? Unit.helper(word, code.line(at), new Span(body, code.behind(body))) : NONE;
        }
        boolean variable = code.is(at - 1, "const") || code.is(at - 1, "let") || code.is(at - 1, "var");
        return variable && code.is(at + 1, "=") ? assigned(at, word) : NONE;
    }

    /** Behind the type of what a function returns. */
    private int body(int at) {
        if (!code.is(at, ":")) {
            return at;
        }
        int end = at + 1;
        while (end < at + 12 && !code.is(end, "{") && !code.is(end, ";") && !code.is(end, ",")) {
            end = code.next(end);
        }
        return end;
    }

    private Unit assigned(int at, String name) {
        int value = code.is(at + 2, "async") ? at + 3 : at + 2;
        int arrow = code.is(value, "(") ? body(code.behind(value)) : value + 1;
        boolean function = code.is(value, "function") || code.is(arrow, "=>");
        return function ? Unit.helper(name, code.line(at), new Span(value, statements.end(value))) : NONE;
    }
}
