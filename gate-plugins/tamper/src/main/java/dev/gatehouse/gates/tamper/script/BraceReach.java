package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tokens.Language;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what doesn't run whenever its function does, in languages whose blocks have braces: under conditions, behind a
 * return, in a {@code catch}, in a {@code try} whose {@code catch} swallows what assertions throw.
 */
final class BraceReach {
    private static final Set<String> CONDITIONS = Set.of("if", "while", "switch", "when");
    private static final Set<String> GO_BLOCKS = Set.of("if", "for", "switch", "select");
    private static final Set<String> LEAVING = Set.of("return", "throw", "break", "continue");
    private static final Set<String> PASSING_ON = Set.of(
            "throw",
            "fail",
            "done",
            "reject",
            "next",
            "end",
            "t",
            "should",
            "equal",
            "Fail",
            "cb",
            "callback",
            "rethrow",
            "exit",
            "same",
            "ok",
            "is",
            "match");
    /** So much of a block is looked at to find out whether it passes a failure on. */
    private static final int LOOKED_AT = 200;

    /** So much of the end of a {@code try} is looked at for a call that fails the test. */
    private static final int END = 60;

    private final Code code;
    private final Statements statements;
    private final BitSet unreached = new BitSet();
    private @Nullable Block block;
    /** What braces open that only the keyword before them tells. */
    private final Map<Integer, Block.Opening> openings = new HashMap<>();

    private int conditionalTo;

    BraceReach(Code code) {
        this.code = code;
        this.statements = new Statements(code);
    }

    /** The tokens that may not be reached. */
    BitSet unreached() {
        for (int at = 0; at < code.size(); at++) {
            while (block != null && block.end <= at) {
                block = block.below;
            }
            look(at);
            if (at < conditionalTo || (block != null && block.isUnreachedAt(at))) {
                unreached.set(at);
            }
        }
        return unreached;
    }

    private void look(int at) {
        if (code.is(at, "{")) {
            Block.Opening opening = openings.remove(at);
            block = new Block(block, at, code.behind(at), opening == null ? opening(at) : opening, swallowed(at));
        } else if (code.tokens.isWord(at) && !code.is(at - 1, ".") && !code.is(at + 1, ":")) {
            word(at, code.text(at));
        }
    }

    /** A {@code catch} is reached if its {@code try} fails where nothing is thrown. */
    private Block.Opening opening(int at) {
        Block.Opening opening = Block.opening(code, at);
        int keyword = code.is(at - 1, ")") ? code.tokens.match(at - 1) - 1 : at - 1;
        boolean fails = opening == Block.Opening.CATCH && code.is(keyword - 1, "}") && failsAtEnd(keyword - 1);
        return fails ? Block.Opening.PLAIN : opening;
    }

    private boolean failsAtEnd(int close) {
        int limit = Math.max(code.tokens.match(close), close - END);
        for (int at = close; at > limit; at--) {
            String word = code.tokens.isWord(at) ? code.text(at) : "";
            if (word.startsWith("fail")
                    || word.startsWith("Fail")
                    || word.equals("throw")
                    || word.equals("notReached")) {
                return true;
            }
        }
        return false;
    }

    private void word(int at, String word) {
        if (block != null) {
            block.asserts |= passesOn(word);
        }
        if (code.language == Language.GO && GO_BLOCKS.contains(word)) {
            openings.put(statements.brace(at + 1), word.equals("for") ? Block.Opening.PLAIN : Block.Opening.CONDITION);
        } else if (CONDITIONS.contains(word)) {
            bare(at);
        } else if (word.equals("else") && !code.is(at + 1, "{") && !code.is(at + 1, "if")) {
            conditional(at + 1);
        } else if (LEAVING.contains(word)) {
            leave(at, word);
        } else if (block != null && code.is(at - 1, "&&") && at > 1) {
            shortcut(at);
        }
    }

    /** What a literal false stands before. */
    private void shortcut(int at) {
        if (code.is(at - 2, "false")) {
            conditional(at);
        }
    }

    /** A statement without braces under a condition. */
    private void bare(int at) {
        if (code.is(at + 1, "(")) {
            int then = code.behind(at + 1);
            if (!code.is(then, "{")) {
                conditional(then);
            }
        }
    }

    private void conditional(int from) {
        if (from >= conditionalTo) {
            conditionalTo = Math.max(conditionalTo, statements.end(from));
        }
    }

    private void leave(int at, String word) {
        Block function = block == null ? null : block.function();
        if (block == null || function == null || block.deadFrom >= 0) {
            return;
        }
        boolean conditional = at < conditionalTo || block.opening == Block.Opening.CONDITION;
        if (!conditional) {
            block.deadFrom = statements.end(at);
        } else if (word.equals("return") && isPlain(at) && !(block.asserts && block != function)) {
            function.maybeFrom = function.maybeFrom < 0 ? statements.end(at) : function.maybeFrom;
        }
    }

    /** Whether a return hands on nothing that could tell of a failure. */
    private boolean isPlain(int at) {
        return code.is(at + 1, ";") || code.is(at + 1, "}") || code.tokens.startsLine(at + 1);
    }

    private boolean swallowed(int open) {
        if (!code.is(open - 1, "try")) {
            return false;
        }
        int at = code.behind(open);
        if (!code.is(at, "catch")) {
            return false;
        }
        int limit = at + 40;
        while (at < limit && !code.is(at, "{")) {
            at = code.is(at, "(") ? code.behind(at) : at + 1;
        }
        Span body = code.within(at);
        if (!code.is(at, "{") || body.size() > LOOKED_AT) {
            return false;
        }
        for (int inner = body.from(); inner < body.to(); inner++) {
            if (code.tokens.isWord(inner) && passesOn(code.text(inner))) {
                return false;
            }
        }
        return true;
    }

    static boolean passesOn(String word) {
        return PASSING_ON.contains(word)
                || word.startsWith("assert")
                || word.startsWith("expect")
                || word.startsWith("Assert")
                || word.startsWith("fail")
                || word.startsWith("Fatal")
                || word.startsWith("Error")
                || word.startsWith("Should");
    }
}
