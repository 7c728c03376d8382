package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.script.Unit.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises {@code describe}, {@code it}, {@code test} and what else declares tests in JavaScript. */
final class TestCalls {
    private static final Map<String, Sort> BASES = Map.ofEntries(
            Map.entry("it", Sort.TEST),
            Map.entry("test", Sort.TEST),
            Map.entry("specify", Sort.TEST),
            Map.entry("fit", Sort.TEST),
            Map.entry("xit", Sort.TEST),
            Map.entry("xtest", Sort.TEST),
            Map.entry("xspecify", Sort.TEST),
            Map.entry("tape", Sort.TEST),
            Map.entry("tap", Sort.TEST),
            Map.entry("describe", Sort.GROUP),
            Map.entry("context", Sort.GROUP),
            Map.entry("suite", Sort.GROUP),
            Map.entry("fdescribe", Sort.GROUP),
            Map.entry("xdescribe", Sort.GROUP),
            Map.entry("xcontext", Sort.GROUP),
            Map.entry("module", Sort.GROUP),
            Map.entry("QUnit", Sort.TEST),
            Map.entry("Deno", Sort.TEST));
    private static final Set<String> MEMBERS = Set.of("test", "it", "describe", "suite", "module");
    private static final Set<String> CURRIED = Set.of("each", "skipIf", "runIf", "for", "failsIf", "todoIf", "if");
    private static final Set<String> OFF = Set.of("skip", "todo", "fixme");
    private static final Set<String> FAILING = Set.of("failing", "fails", "fail");
    private static final Set<String> CONDITIONAL = Set.of("skipIf", "runIf", "todoIf", "if");

    private final Code code;

    TestCalls(Code code) {
        this.code = code;
    }

    /** The test or group that is declared there; null if none is. */
    @Nullable
    TestCall at(int at) {
        Sort base = BASES.get(code.text(at));
        boolean member = code.is(at - 1, ".");
        if (base == null || code.is(at - 1, "function") || (member && !MEMBERS.contains(code.text(at)))) {
            return null;
        }
        Head head = Head.read(code, at, CURRIED);
        if (!code.is(head.open(), "(")) {
            return null;
        }
        boolean group = base == Sort.GROUP || head.has("describe") || head.has("suite") || head.has("module");
        return declared(at, group ? Sort.GROUP : Sort.TEST, head, member);
    }

    private @Nullable TestCall declared(int at, Sort sort, Head head, boolean member) {
        List<Span> given = code.arguments(head.open());
        int function = function(given);
        boolean named = !given.isEmpty() && (code.isString(given.get(0)) || function > 0);
        boolean bare = function == 0 && given.size() == 1;
        if (!named && !bare || (function < 0 && (member || given.size() > 2 || sort == Sort.GROUP))) {
            return null;
        }
        if (function < 0 && !head.isOff() && !isFunctionName(given)) {
            return pending(at, head, given);
        }
        Span name = given.get(0);
        int from = function > 0 ? given.get(function).from() : head.open() + 1;
        Span span = new Span(from, code.behind(head.open()));
        Unit unit = new Unit(
                sort,
                bare ? functionName(name) : code.literal(name),
                code.line(at),
                span.from(),
                span.to(),
                reason(at, head, options(given)),
                head.rows(code));
        return new TestCall(unit, head.has("only") || code.text(at).startsWith("f"), parameter(given, function));
    }

    private @Nullable TestCall pending(int at, Head head, List<Span> given) {
        Span end = new Span(code.behind(head.open()), code.behind(head.open()));
        boolean string = given.size() == 1 && code.isString(given.get(0));
        return string
                ? new TestCall(Unit.test(code.literal(given.get(0)), code.line(at), end, "no body"), false, "")
                : null;
    }

    /** {@code it("adds", addsNumbers)}. */
    private boolean isFunctionName(List<Span> given) {
        return given.size() == 2 && code.tokens.isWord(given.get(1).from());
    }

    private int function(List<Span> given) {
        for (int at = 0; at < given.size(); at++) {
            if (isFunction(given.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private boolean isFunction(Span span) {
        int from = code.is(span.from(), "async") ? span.from() + 1 : span.from();
        int arrow = code.is(from, "(") ? code.behind(from) : from + 1;
        return code.is(from, "function")
                || (arrow < span.to() && (code.is(arrow, "=>") || code.is(arrow, ":")))
                || (code.tokens.isWord(from) && code.is(from + 1, "(") && callsWithFunction(from, span));
    }

    /** {@code it("x", fakeAsync(() => {}))}. */
    private boolean callsWithFunction(int from, Span span) {
        int open = from + 1;
        boolean function =
                code.is(open + 1, "function") || code.is(open + 1, "async") || code.is(code.next(open + 1), "=>");
        return function && code.behind(open) == span.to();
    }

    private String functionName(Span span) {
        int name = span.from() + (code.is(span.from(), "async") ? 2 : 1);
        return code.is(span.from(), "function") || code.is(span.from(), "async")
                ? code.text(name)
                : code.text(span.from());
    }

    private Span options(List<Span> given) {
        for (Span span : given) {
            if (code.is(span.from(), "{")) {
                return span;
            }
        }
        return new Span(0, 0);
    }

    private @Nullable String reason(int at, Head head, Span options) {
        String word = code.text(at);
        if (word.startsWith("x") || head.isOff()) {
            return word.startsWith("x") ? word : word + "." + head.off();
        }
        for (String modifier : head.modifiers()) {
            if (FAILING.contains(modifier) || CONDITIONAL.contains(modifier)) {
                return word + "." + modifier;
            }
        }
        return head.alternative() ? "skipped under a condition" : option(options);
    }

    private @Nullable String option(Span options) {
        for (Span entry : code.split(new Span(options.from() + 1, options.to() - 1), ",")) {
            String key = code.text(entry.from());
            boolean off = entry.size() > 2 && OFF.contains(key) && !code.is(entry.from() + 2, "false");
            if (off || (entry.size() == 1 && OFF.contains(key))) {
                return "{ " + key + " }";
            }
        }
        return null;
    }

    private String parameter(List<Span> given, int function) {
        if (function < 0) {
            return "";
        }
        int at = given.get(function).from();
        int limit = at + 6;
        while (at < limit && !code.is(at, "(") && !code.is(at + 1, "=>")) {
            at++;
        }
        int name = code.is(at, "(") ? at + 1 : at;
        return code.tokens.isWord(name) && at < limit ? code.text(name) : "";
    }

    /**
     * What stands before the arguments.
     *
     * @param open the bracket of the arguments
     * @param alternative whether it is chosen between two
     */
    record Head(int open, List<String> modifiers, List<Span> tables, boolean alternative) {

        static Head read(Code code, int at, Set<String> curried) {
            List<String> modifiers = new ArrayList<>();
            List<Span> tables = new ArrayList<>();
            int next = at + 1;
            while (code.is(next, ".") && code.tokens.isWord(next + 1) && modifiers.size() < 8) {
                String modifier = code.text(next + 1);
                modifiers.add(modifier);
                next += 2;
                if (curried.contains(modifier)) {
                    int end = code.isString(next) ? next + 1 : code.is(next, "(") ? code.behind(next) : next;
                    tables.add(new Span(next, end));
                    next = end;
                }
            }
            boolean alternative = code.is(next, ")") && code.is(next + 1, "(") && code.tokens.match(next) < at - 2;
            return new Head(alternative ? next + 1 : next, modifiers, tables, alternative);
        }

        boolean has(String modifier) {
            return modifiers.contains(modifier);
        }

        boolean isOff() {
            return modifiers.stream().anyMatch(OFF::contains);
        }

        String off() {
            return modifiers.stream().filter(OFF::contains).findFirst().orElse("");
        }

        List<String> rows(Code code) {
            List<String> rows = new ArrayList<>();
            for (Span table : tables) {
                if (code.is(table.from() + 1, "[")) {
                    code.arguments(table.from() + 1).forEach(row -> rows.add(code.text(row)));
                }
            }
            return rows;
        }
    }
}
