package dev.gatehouse.gates.tamper.script;

import java.util.ArrayList;
import java.util.List;

/** Reads chains such as {@code .Should().Throw<T>(x)}, in Kotlin and C#. */
final class Links {
    private static final int LONGEST = 40;

    private Links() {}

    /**
     * A part of a chain.
     *
     * @param at its name
     * @param type the type between angle brackets; empty if there is none
     * @param given arguments, a function in braces behind them too
     * @param end behind it
     */
    record Link(int at, String type, List<Span> given, boolean called, int end) {}

    /** The links from a dot on. */
    static List<Link> from(Code code, int dot) {
        List<Link> links = new ArrayList<>();
        int at = dot;
        while (links.size() < LONGEST && isDot(code, at) && code.tokens.isWord(at + 1)) {
            Link link = call(code, at + 1);
            links.add(link);
            at = link.end();
        }
        return links;
    }

    private static boolean isDot(Code code, int at) {
        return code.is(at, ".") || code.is(at, "?.") || (code.is(at, "!!") && code.is(at + 1, "."));
    }

    /** A name with its types and arguments. */
    static Link call(Code code, int name) {
        int at = name + 1;
        String type = "";
        if (code.is(at, "<")) {
            int close = typesEnd(code, at);
            type = close < 0 ? "" : code.text(new Span(at + 1, close - 1));
            at = close < 0 ? at : close;
        }
        List<Span> given = new ArrayList<>();
        boolean called = code.is(at, "(");
        if (called) {
            given.addAll(code.arguments(at));
            at = code.behind(at);
        }
        if (code.is(at, "{") && (called || !type.isEmpty())) {
            given.add(code.within(at));
            at = code.behind(at);
            called = true;
        }
        return new Link(name, type, given, called, at);
    }

    /** Behind the angle bracket that closes one; -1 if none is near. */
    static int typesEnd(Code code, int open) {
        int depth = 0;
        for (int at = open; at < open + 20 && at < code.size(); at++) {
            depth += code.is(at, "<") ? 1 : code.is(at, ">") ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }
}
