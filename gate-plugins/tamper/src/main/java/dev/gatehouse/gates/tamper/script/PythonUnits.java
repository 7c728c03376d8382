package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.script.PythonLines.Line;
import dev.gatehouse.gates.tamper.script.Unit.Sort;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds test functions, classes and helpers in Python. */
final class PythonUnits {
    private static final Set<String> OFF = Set.of("skip", "skipif", "xfail", "skipIf", "skipUnless", "expectedFailure");
    private static final Set<String> ALIASES = Set.of("__test__", "pytestmark");

    private final Code code;
    private final List<Line> lines;
    private final boolean collected;
    private final Set<String> functions = new HashSet<>();
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<Line> decorators = new ArrayList<>();

    /** What is open: a class or function with its indentation. */
    private record Scope(int unit, int column, boolean function, boolean collects) {}

    PythonUnits(Code code, List<Line> lines, boolean collected) {
        this.code = code;
        this.lines = lines;
        this.collected = collected;
    }

    List<Unit> read() {
        for (Line line : lines) {
            if (code.is(line.from(), "@")) {
                close(line);
                decorators.add(line);
            } else {
                close(line);
                declare(line);
                decorators.clear();
            }
        }
        while (!scopes.isEmpty()) {
            end(scopes.removeLast(), code.size());
        }
        return units;
    }

    private void close(Line line) {
        while (!scopes.isEmpty() && line.column() <= scopes.getLast().column()) {
            end(scopes.removeLast(), line.from());
        }
    }

    private void end(Scope scope, int to) {
        Unit unit = units.get(scope.unit());
        units.set(
                scope.unit(),
                new Unit(unit.sort(), unit.name(), unit.line(), unit.from(), to, unit.disabled(), unit.rows()));
    }

    private void declare(Line line) {
        int at = code.is(line.from(), "async") ? line.from() + 1 : line.from();
        boolean within = !scopes.isEmpty() && scopes.getLast().function();
        if (code.is(at, "def") && !within) {
            function(line, at + 1);
        } else if (code.is(at, "class") && !within) {
            type(line, at + 1);
        } else if (ALIASES.contains(code.text(at)) && code.is(at + 1, "=")) {
            mark(line, at);
        }
    }

    private void function(Line line, int name) {
        String text = code.text(name);
        boolean collects = scopes.isEmpty() ? collected : scopes.getLast().collects();
        boolean test = text.startsWith("test") && collects && !isFixture();
        Span span = new Span(name + 1, line.to());
        if (test) {
            units.add(Unit.test(text, code.line(line.from()), span, reason()).withRows(rows()));
        } else {
            functions.add(text);
            units.add(Unit.helper(text, code.line(line.from()), span));
        }
        scopes.addLast(new Scope(units.size() - 1, line.column(), true, false));
    }

    private void type(Line line, int name) {
        String text = code.text(name);
        String bases = code.is(name + 1, "(") ? code.text(code.within(name + 1)) : "";
        boolean collects = collected && (text.startsWith("Test") || bases.contains("Test") || bases.contains("Case"));
        units.add(Unit.group(text, code.line(line.from()), new Span(name + 1, line.to()), reason()));
        scopes.addLast(new Scope(units.size() - 1, line.column(), false, collects));
    }

    /** {@code pytestmark = pytest.mark.skip} and {@code __test__ = False} turn off what they stand in. */
    private void mark(Line line, int at) {
        boolean off = code.is(at, "__test__") ? code.is(at + 2, "False") : off(line) != null;
        String reason = off ? code.text(at) : null;
        if (reason == null) {
            return;
        }
        if (scopes.isEmpty()) {
            units.add(0, new Unit(Sort.GROUP, "", 1, 0, code.size(), reason, List.of()));
        } else {
            int unit = scopes.getLast().unit();
            units.set(unit, units.get(unit).disabledBy(reason));
        }
    }

    private @Nullable String reason() {
        for (Line decorator : decorators) {
            String word = off(decorator);
            if (word != null) {
                return "@" + word;
            }
        }
        return null;
    }

    private @Nullable String off(Line line) {
        for (int at = line.from(); at < line.to(); at = code.next(at)) {
            if (OFF.contains(code.text(at))) {
                return code.text(at);
            }
            if (code.is(at, "[")) {
                Span list = code.within(at);
                String inner = off(new Line(list.from(), Math.min(list.to(), list.from() + 50), 0));
                if (inner != null) {
                    return inner;
                }
            }
        }
        return null;
    }

    private boolean isFixture() {
        return decorators.stream()
                .anyMatch(line -> code.is(line.from() + 1, "fixture") || code.is(line.from() + 3, "fixture"));
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (Line decorator : decorators) {
            for (int at = decorator.from(); at < decorator.to(); at++) {
                if (code.is(at, "parametrize") && code.is(at + 1, "(")) {
                    rows.addAll(table(at + 1));
                }
            }
        }
        return rows;
    }

    private List<String> table(int open) {
        List<Span> given = code.arguments(open);
        if (given.size() < 2
                || !(code.is(given.get(1).from(), "[") || code.is(given.get(1).from(), "("))) {
            return List.of();
        }
        return code.arguments(given.get(1).from()).stream().map(code::text).toList();
    }

    boolean isFunction(String name) {
        return functions.contains(name);
    }
}
