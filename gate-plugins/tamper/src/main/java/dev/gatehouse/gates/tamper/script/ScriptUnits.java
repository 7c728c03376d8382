package dev.gatehouse.gates.tamper.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds tests, groups and functions in JavaScript and TypeScript. */
final class ScriptUnits {
    private static final Set<String> RECEIVERS = Set.of("t", "tt", "st", "sst", "s2t", "st2", "tap", "assert", "T");

    private final Code code;
    private final Set<String> functions = new HashSet<>();
    private final Set<String> receivers = new HashSet<>(RECEIVERS);
    private final List<Unit> units = new ArrayList<>();
    private final List<Boolean> only = new ArrayList<>();
    private final Set<String> imported = new HashSet<>();
    private boolean plans;
    private int functionEnd;

    ScriptUnits(Code code) {
        this.code = code;
    }

    /** Reads the file. */
    List<Unit> read() {
        TestCalls calls = new TestCalls(code);
        ScriptFunctions declared = new ScriptFunctions(code);
        for (int at = 0; at < code.size(); at++) {
            if (!code.tokens.isWord(at)) {
                continue;
            }
            imported(at);
            plans |= code.is(at, "plan") && code.is(at + 1, "(");
            TestCall call = calls.at(at);
            if (call != null) {
                add(call);
            } else if (at >= functionEnd) {
                function(declared.at(at));
            }
        }
        return onlyThese();
    }

    /** {@code const { equal } = require("node:assert")}, {@code const plan = tspl(t)}. */
    private void imported(int at) {
        boolean declares = code.is(at, "const") || code.is(at, "import") || code.is(at, "let") || code.is(at, "var");
        if (!declares) {
            return;
        }
        boolean plan = code.is(at + 2, "=") && code.is(at + 4, "(") && isReceiver(code.text(at + 5));
        if (plan && !code.is(at + 6, ".")) {
            receivers.add(code.text(at + 1));
        }
        for (Span name : code.is(at + 1, "{") ? code.arguments(at + 1) : List.<Span>of()) {
            imported.add(code.text(name.to() - 1));
        }
    }

    private void add(TestCall call) {
        units.add(call.unit());
        only.add(call.only());
        if (!call.parameter().isEmpty()) {
            receivers.add(call.parameter());
        }
        if (call.unit().sort() == Unit.Sort.TEST) {
            functionEnd = Math.max(functionEnd, call.unit().to());
        }
    }

    private void function(Unit helper) {
        if (helper.to() > helper.from()) {
            functions.add(helper.name());
            units.add(helper);
            only.add(false);
            functionEnd = helper.to();
        }
    }

    /** With {@code .only} somewhere, everything else is off. */
    private List<Unit> onlyThese() {
        if (!only.contains(true)) {
            return units;
        }
        List<Unit> marked = new ArrayList<>();
        int onlyTo = 0;
        for (int at = 0; at < units.size(); at++) {
            Unit unit = units.get(at);
            onlyTo = only.get(at) ? Math.max(onlyTo, unit.to()) : onlyTo;
            boolean off = unit.sort() == Unit.Sort.TEST && unit.to() > onlyTo;
            marked.add(off ? unit.disabledBy("another test of the file is marked .only") : unit);
        }
        return marked;
    }

    boolean isFunction(String name) {
        return functions.contains(name);
    }

    /** Whether tests say how many assertions they make. */
    boolean plans() {
        return plans;
    }

    boolean isImported(String name) {
        return imported.contains(name);
    }

    /** Whether assertions are methods of what has that name. */
    boolean isReceiver(String name) {
        return receivers.contains(name);
    }
}
