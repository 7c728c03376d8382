package dev.gatehouse.gates.tamper.script;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A block in braces while it is read. */
final class Block {
    enum Opening {
        /** Of a function. */
        FUNCTION,
        /** Under a condition, or a branch of it. */
        CONDITION,
        /** Of a {@code catch}. */
        CATCH,
        /** Anything else: a loop, a class, an object, no more than braces. */
        PLAIN
    }

    private static final Set<String> BRANCHES = Set.of("if", "while", "switch", "when");
    private static final Set<String> PLAIN = Set.of("for", "foreach", "using", "lock", "with", "synchronized", "fixed");

    private static final Set<String> TYPE_SYMBOLS = Set.of(":", "<", ">", ".", "?", "[", "]", "*");
    /** So many tokens before a brace may be a type. */
    private static final int TYPE = 10;

    final @Nullable Block below;
    final int end;
    final Opening opening;
    private final boolean unreached;
    private final @Nullable Block function;
    /** Whether something in it could tell of a failure. */
    boolean asserts;
    /** From where nothing runs; -1 if all does. */
    int deadFrom = -1;
    /** From where a function may have returned; -1 if it can't have. */
    int maybeFrom = -1;

    Block(@Nullable Block below, int at, int end, Opening opening, boolean swallowed) {
        this.below = below;
        this.end = end;
        this.opening = opening;
        boolean outer = below != null && below.isUnreachedAt(at);
        this.unreached = outer || swallowed || opening == Opening.CONDITION || opening == Opening.CATCH;
        this.function = opening == Opening.FUNCTION ? this : below == null ? null : below.function;
    }

    /** The function that it stands in, itself if it is one. */
    @Nullable
    Block function() {
        return function;
    }

    boolean isUnreachedAt(int at) {
        if (unreached || (deadFrom >= 0 && at >= deadFrom)) {
            return true;
        }
        Block outer = function;
        return outer != null && outer.maybeFrom >= 0 && at >= outer.maybeFrom;
    }

    /** What the brace at a place opens. */
    static Opening opening(Code code, int at) {
        if (code.is(at - 1, ")")) {
            return called(code.text(code.tokens.match(at - 1) - 1));
        }
        return switch (code.text(at - 1)) {
            case "=>", "->" -> Opening.FUNCTION;
            case "else", "when" -> Opening.CONDITION;
            case "catch" -> Opening.CATCH;
            default -> typed(code, at - 1);
        };
    }

    /** A function whose type stands before its brace. */
    private static Opening typed(Code code, int last) {
        int at = last;
        while (at > last - TYPE && (code.tokens.isWord(at) || TYPE_SYMBOLS.contains(code.text(at)))) {
            at--;
        }
        boolean function = at < last && code.is(at, ")") && code.tokens.match(at) > 0;
        return function ? called(code.text(code.tokens.match(at) - 1)) : Opening.PLAIN;
    }

    private static Opening called(String word) {
        if (BRANCHES.contains(word)) {
            return Opening.CONDITION;
        }
        return word.equals("catch") ? Opening.CATCH : PLAIN.contains(word) ? Opening.PLAIN : Opening.FUNCTION;
    }
}
