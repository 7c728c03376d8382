package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.script.Unit.Sort;
import dev.gatehouse.gates.tamper.tests.Assertion;
import dev.gatehouse.gates.tamper.tests.CalledFunction;
import dev.gatehouse.gates.tamper.tests.TestCase;
import dev.gatehouse.gates.tamper.tests.TestFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Goes through a source once and gives each token to the innermost unit that it stands in. */
final class Assembly {
    /** How many assertions may stand in each other's arguments and be read. */
    private static final int DEEPEST = 4;

    private final Code code;
    private final Grammar grammar;
    private final BitSet unreached;
    private final Deque<Part> open = new ArrayDeque<>();
    private final List<Part> parts = new ArrayList<>();
    private final int[] asserting = new int[DEEPEST];

    Assembly(Code code, Grammar grammar) {
        this.code = code;
        this.grammar = grammar;
        this.unreached = grammar.unreached();
    }

    TestFile of(String path) {
        List<Unit> units = grammar.units();
        int next = 0;
        for (int at = 0; at < code.size(); at++) {
            leaveBefore(at);
            while (next < units.size() && units.get(next).from() <= at) {
                enter(units.get(next++));
            }
            leaveBefore(at);
            take(at);
        }
        while (next < units.size()) {
            enter(units.get(next++));
        }
        return file(path);
    }

    private void leaveBefore(int at) {
        while (!open.isEmpty() && open.getLast().unit.to() <= at) {
            open.removeLast();
        }
    }

    private void enter(Unit unit) {
        Part part = new Part(unit, open.peekLast());
        parts.add(part);
        open.addLast(part);
    }

    private void take(int at) {
        Part part = open.peekLast();
        if (part == null) {
            return;
        }
        String meaning = code.meaning(at);
        if (!meaning.isEmpty()) {
            part.tokens.add(meaning);
        }
        if (code.tokens.isWord(at) && code.is(at + 1, "(")) {
            part.calls.add(meaning);
        }
        String reason = grammar.disablingAt(at);
        if (reason != null) {
            part.owner().disable(reason);
        }
        assertions(part, at);
    }

    private void assertions(Part part, int at) {
        int level = 0;
        while (level < DEEPEST && asserting[level] > at) {
            level++;
        }
        if (level == DEEPEST) {
            return;
        }
        List<Assertion> found = grammar.assertionsAt(at);
        for (Assertion assertion : found) {
            part.assertions.add(unreached.get(at) ? assertion.unreached() : assertion);
        }
        if (!found.isEmpty()) {
            asserting[level] = code.next(at + 1);
        }
    }

    private TestFile file(String path) {
        List<TestCase> tests = new ArrayList<>();
        List<CalledFunction> helpers = new ArrayList<>();
        for (Part part : parts) {
            part.settle();
            Unit unit = part.unit;
            if (unit.sort() == Sort.HELPER) {
                helpers.add(new CalledFunction(unit.name(), unit.line(), part.body()));
            } else if (unit.sort() == Sort.TEST && !part.isGroup()) {
                tests.add(part.test());
            }
        }
        return TestFile.of(path, tests, helpers);
    }
}
