package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.script.Unit.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds tests, subtests and helpers in Go. */
final class GoUnits {
    private static final Pattern TEST = Pattern.compile("(?:Test|Fuzz|Example|Benchmark)(?:[^a-z].*)?");
    private static final int MOST_ROWS = 2000;

    private final Code code;
    private final List<Unit> units = new ArrayList<>();

    GoUnits(Code code) {
        this.code = code;
    }

    List<Unit> read() {
        String constraint = constraint();
        if (constraint != null) {
            units.add(new Unit(Sort.GROUP, "", 1, 0, code.size(), constraint, List.of()));
        }
        for (int at = 0; at < code.size(); at++) {
            if (code.is(at, "func") && code.tokens.startsLine(at)) {
                function(at + 1);
            } else if (code.is(at, "Run") && code.is(at - 1, ".") && code.is(at + 1, "(")) {
                subtest(at);
            }
        }
        return units;
    }

    /** A build constraint before the package: the file is compiled only under it. */
    private @Nullable String constraint() {
        int code0 = code.size() == 0 ? 0 : code.line(0);
        for (int at = 0; at < code.comments.size() && code.comments.line(at) < code0; at++) {
            String text = code.comments.raw(at);
            if (text.startsWith("//go:build ") || text.startsWith("// +build ")) {
                return text.substring(2, Math.min(text.length(), 60)).strip();
            }
        }
        return null;
    }

    private void function(int at) {
        boolean method = code.is(at, "(");
        int name = method ? code.behind(at) : at;
        String text = code.text(name);
        int parameters = code.is(name + 1, "[") ? code.behind(name + 1) : name + 1;
        int open = new Statements(code).brace(parameters);
        if (open < 0) {
            return;
        }
        Span body = new Span(parameters, code.behind(open));
        boolean suite = method && text.startsWith("Test");
        boolean test = TEST.matcher(text).matches() && (suite || isTesting(parameters, text));
        units.add(
                test
                        ? Unit.test(text, code.line(at), body, null).withRows(rows(code.within(open)))
                        : Unit.helper(text, code.line(at), body));
    }

    private boolean isTesting(int parameters, String name) {
        boolean none = code.arguments(parameters).isEmpty();
        return name.startsWith("Example")
                ? none
                : code.text(code.within(parameters)).contains("testing .");
    }

    private void subtest(int at) {
        List<Span> given = code.arguments(at + 1);
        if (given.size() == 2 && code.is(given.get(1).from(), "func") && GoAssertions.isTesting(code.text(at - 2))) {
            units.add(Unit.test(code.literal(given.get(0)), code.line(at), given.get(1), null));
        }
    }

    /** The rows of the tables in a test: {@code []struct{...}{{...}, {...}}}, {@code map[string]int{...}}. */
    private List<String> rows(Span body) {
        List<String> rows = new ArrayList<>();
        int at = body.from();
        while (at < body.to()) {
            int table = table(at);
            if (table < 0) {
                at++;
                continue;
            }
            for (Span row : code.arguments(table)) {
                if (rows.size() < MOST_ROWS) {
                    rows.add(code.text(row));
                }
            }
            at = code.behind(table);
        }
        return rows;
    }

    private int table(int at) {
        if (!code.is(at, "[") || !code.is(code.next(at), "struct")) {
            return -1;
        }
        int fields = code.next(at) + 1;
        int values = code.is(fields, "{") ? code.behind(fields) : -1;
        return code.is(values, "{") ? values : -1;
    }
}
