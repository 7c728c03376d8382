package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tokens.Kind;
import java.util.Set;

/** Where statements end in languages with braces, with or without semicolons. */
final class Statements {
    private static final Set<String> CLOSERS = Set.of(")", "]", "}");

    private final Code code;

    Statements(Code code) {
        this.code = code;
    }

    /** Behind the statement that begins there. Brackets are jumped over. */
    int end(int from) {
        int at = from;
        while (at < code.size()) {
            if (code.is(at, ";")) {
                return at + 1;
            }
            boolean closes = isSymbol(at) && CLOSERS.contains(code.text(at));
            if (closes || (at > from && code.tokens.startsLine(at) && !goesOn(at))) {
                return at;
            }
            boolean block = code.is(at, "{") && code.is(at - 1, ")");
            at = code.next(at);
            if (block && !code.is(at, "else")) {
                return at;
            }
        }
        return at;
    }

    /** The brace that opens the block of a statement without round brackets; -1 if none is near. */
    int brace(int from) {
        int at = from;
        int limit = Math.min(code.size(), from + 100);
        while (at < limit && !code.is(at, "{")) {
            at = code.next(at);
        }
        return code.is(at, "{") ? at : -1;
    }

    private boolean isSymbol(int at) {
        return code.tokens.kind(at) == Kind.SYMBOL;
    }

    private boolean goesOn(int at) {
        boolean before = isSymbol(at - 1) && !CLOSERS.contains(code.text(at - 1));
        boolean here = isSymbol(at) && !code.is(at, "{") && !code.is(at, "@") && !code.is(at, "!") && !code.is(at, "[");
        return before || here;
    }
}
