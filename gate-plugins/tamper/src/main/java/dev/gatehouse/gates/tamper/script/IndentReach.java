package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.script.PythonLines.Line;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Finds what doesn't run whenever its function does, in Python. */
final class IndentReach {
    private static final Set<String> BRANCHES = Set.of("if", "elif", "else", "while", "except", "case");
    private static final Set<String> LEAVING = Set.of("return", "raise", "break", "continue");
    private static final Set<String> PASSING_ON = Set.of("raise", "assert", "fail", "exit");
    private static final int LOOKED_AT = 60;

    private final Code code;
    private final List<Line> lines;
    private final BitSet unreached = new BitSet();
    private final Deque<Scope> scopes = new ArrayDeque<>();

    private static final class Scope {
        final int column;
        final boolean function;
        final boolean condition;
        boolean unreached;

        Scope(int column, boolean function, boolean condition, boolean unreached) {
            this.column = column;
            this.function = function;
            this.condition = condition;
            this.unreached = unreached;
        }
    }

    IndentReach(Code code, List<Line> lines) {
        this.code = code;
        this.lines = lines;
    }

    BitSet unreached() {
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            while (!scopes.isEmpty() && line.column() <= scopes.getLast().column && startsLine(line)) {
                scopes.removeLast();
            }
            boolean outer = !scopes.isEmpty() && scopes.getLast().unreached;
            if (outer) {
                unreached.set(line.from(), line.to());
            }
            look(index, line, outer);
        }
        return unreached;
    }

    private boolean startsLine(Line line) {
        return code.tokens.startsLine(line.from());
    }

    private void look(int index, Line line, boolean outer) {
        String word = code.text(code.is(line.from(), "async") ? line.from() + 1 : line.from());
        int colon = opensBlock(line);
        if (colon >= 0) {
            boolean function = word.equals("def");
            boolean branch = BRANCHES.contains(word) && !isMain(line);
            boolean off = branch || swallows(index, line, word);
            if (off && colon + 1 < line.to()) {
                unreached.set(colon + 1, line.to());
            }
            boolean inherited = !function && outer;
            scopes.addLast(new Scope(line.column(), function, branch, off || inherited));
            boolean returns = code.is(colon + 1, "return") && colon + 2 == line.to();
            if (branch && returns && !failsBefore(index, line)) {
                functionScope().unreached = true;
            }
            return;
        }
        if (LEAVING.contains(word) && !scopes.isEmpty()) {
            leave(index, word, line);
        }
    }

    private boolean isMain(Line line) {
        return code.is(line.from() + 1, "__name__");
    }

    /** The colon that ends the head of a block; -1 if there is none. */
    private int opensBlock(Line line) {
        Set<String> heads = Set.of("def", "class", "for", "with", "try", "finally", "match", "async");
        String word = code.text(line.from());
        if (!heads.contains(word) && !BRANCHES.contains(word)) {
            return -1;
        }
        for (int at = line.from() + 1; at < line.to(); at = code.next(at)) {
            if (code.is(at, ":")) {
                return at;
            }
        }
        return -1;
    }

    private void leave(int index, String word, Line line) {
        Scope scope = scopes.getLast();
        if (!scope.condition) {
            scope.unreached = true;
        } else if (word.equals("return") && line.to() - line.from() == 1 && !failsBefore(index, line)) {
            functionScope().unreached = true;
        }
    }

    private boolean failsBefore(int index, Line line) {
        for (int at = index - 1;
                at >= 0 && at > index - LOOKED_AT && lines.get(at).column() == line.column();
                at--) {
            if (PASSING_ON.contains(code.text(lines.get(at).from()))) {
                return true;
            }
        }
        return false;
    }

    private Scope functionScope() {
        Scope found = scopes.getLast();
        Iterator<Scope> all = scopes.descendingIterator();
        while (all.hasNext() && !found.function) {
            found = all.next();
        }
        return found;
    }

    private boolean swallows(int index, Line line, String word) {
        if (word.equals("with")) {
            String text = code.text(new Span(line.from(), Math.min(line.to(), line.from() + 12)));
            return text.contains("suppress ( Exception")
                    || text.contains("suppress ( AssertionError")
                    || text.contains("suppress ( BaseException");
        }
        return word.equals("try") && excepts(index, line);
    }

    /** Whether a handler of a {@code try} takes what assertions raise, and says nothing. */
    private boolean excepts(int index, Line line) {
        int limit = Math.min(lines.size(), index + LOOKED_AT);
        boolean broad = false;
        boolean passes = false;
        for (int at = index + 1; at < limit && lines.get(at).column() >= line.column(); at++) {
            Line handler = lines.get(at);
            boolean head = handler.column() == line.column();
            if (head && broad) {
                return !passes;
            }
            if (head && code.is(handler.from(), "except")) {
                broad = isBroad(handler);
                passes = passesOn(handler);
            } else if (head && !code.is(handler.from(), "finally") && !code.is(handler.from(), "else")) {
                return false;
            } else if (broad) {
                passes |= passesOn(handler);
            }
        }
        return broad && !passes;
    }

    private boolean isBroad(Line except) {
        String text = code.text(new Span(except.from(), Math.min(except.to(), except.from() + 12)));
        return code.is(except.from() + 1, ":")
                || text.contains("Exception") && !text.matches(".*[A-Za-z]Exception.*")
                || text.contains("BaseException")
                || text.contains("AssertionError");
    }

    private boolean passesOn(Line line) {
        for (int at = line.from(); at < Math.min(line.to(), line.from() + LOOKED_AT); at++) {
            String word = code.text(at);
            if (PASSING_ON.contains(word) || word.startsWith("assert")) {
                return true;
            }
        }
        return false;
    }
}
