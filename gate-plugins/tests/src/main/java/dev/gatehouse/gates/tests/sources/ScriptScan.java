package dev.gatehouse.gates.tests.sources;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds calls of {@code test}, {@code it} and {@code describe} with a title in quotes. */
final class ScriptScan {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<![\\w$.])(?:(?<test>test|it|specify)|(?<suite>describe|suite|context))(?<how>(?:\\.\\w+){0,3})\\s*\\(|[()]");
    private static final Pattern FUNCTION = Pattern.compile("(?:async\\s*)?function\\s*\\*?\\s*[\\w$]*\\s*\\(");
    private static final Pattern ARROW = Pattern.compile("(?:async\\s*)?(?:\\(|[\\w$]+\\s*=>)");
    private static final Pattern BEHIND_PARAMETERS = Pattern.compile("\\s{0,200}(?::[^;(){}=]{0,200})?=>");
    private static final Pattern EXPECTS_FAILURE = Pattern.compile("skip|todo|fail|xpect");
    /** Ways to declare a test that runs all the same. */
    private static final Set<String> RUNNING =
            Set.of("", ".only", ".concurrent", ".sequential", ".serial", ".parallel", ".concurrent.only");

    private final Source source;
    private final String code;
    private final List<String> faults;
    private final Deque<Suite> suites = new ArrayDeque<>();
    private final List<SourceTest> found = new ArrayList<>();
    private int depth;

    ScriptScan(Source source) {
        this.source = source;
        this.code = source.code();
        this.faults = Faults.inScript(source);
    }

    private record Suite(String title, int depth, boolean runs) {}

    List<SourceTest> scan() {
        Matcher tokens = TOKEN.matcher(code);
        while (tokens.find()) {
            if (tokens.group().equals(")")) {
                close();
            } else {
                depth++;
                if (!tokens.group().equals("(")) {
                    call(tokens);
                }
            }
        }
        return found;
    }

    private void close() {
        if (!suites.isEmpty() && suites.peek().depth() == depth) {
            suites.pop();
        }
        depth--;
    }

    private void call(Matcher tokens) {
        int start = source.next(tokens.end());
        Optional<String> title = literal(start);
        boolean runs = RUNNING.contains(tokens.group("how"));
        if (tokens.group("suite") != null) {
            suites.push(new Suite(title.orElse(""), depth, runs && title.isPresent()));
        } else if (title.isPresent() && suites.size() <= Source.DEEPEST) {
            test(tokens.start(), title.get(), source.next(endOfLiteral(start)), runs);
        }
    }

    private void test(int at, String title, int afterTitle, boolean plain) {
        boolean hasBody = source.goesOn(afterTitle, ",");
        int first = hasBody ? source.next(afterTitle + 1) : -1;
        int body = hasBody ? behindOptions(first) : -1;
        String options = body > first ? code.substring(first, body) : "";
        boolean runs = plain
                && hasBody
                && !EXPECTS_FAILURE.matcher(options).find()
                && suites.stream().allMatch(Suite::runs);
        List<String> around = new ArrayList<>();
        suites.descendingIterator().forEachRemaining(suite -> around.add(suite.title()));
        found.add(source.test(at, around, title, runs, runs && body >= 0 ? slot(body) : Optional.empty()));
    }

    /** Behind an object of options, which node's runner and Vitest take before the function. */
    private int behindOptions(int first) {
        if (!source.goesOn(first, "{")) {
            return first;
        }
        int close = source.closing(first);
        int comma = close < 0 ? -1 : source.next(close + 1);
        return comma >= 0 && source.goesOn(comma, ",") ? source.next(comma + 1) : -1;
    }

    private Optional<Slot> slot(int at) {
        Matcher function = FUNCTION.matcher(code).region(at, code.length());
        if (function.lookingAt()) {
            int close = source.closing(function.end() - 1);
            int brace = close < 0 ? -1 : code.indexOf('{', close);
            return brace < 0 ? Optional.empty() : Optional.of(Slot.at(brace + 1, faults));
        }
        Matcher arrow = ARROW.matcher(code).region(at, code.length());
        if (!arrow.lookingAt()) {
            return Optional.empty();
        }
        int open = arrow.end() - 1;
        int behind = code.charAt(open) == '(' ? behindArrow(source.closing(open)) : arrow.end();
        return behind < 0 ? Optional.empty() : arrowBody(source.next(behind));
    }

    /** Behind the arrow that follows parameters, and in TypeScript a type. */
    private int behindArrow(int close) {
        Matcher type = BEHIND_PARAMETERS.matcher(code).region(Math.max(close + 1, 0), code.length());
        return close >= 0 && type.lookingAt() ? type.end() : -1;
    }

    private Optional<Slot> arrowBody(int body) {
        if (source.goesOn(body, "{")) {
            return Optional.of(Slot.at(body + 1, faults));
        }
        int end = source.endOfArgument(body);
        return end <= body ? Optional.empty() : Optional.of(new Slot(body, end, "{ {fault} return (", "); }", faults));
    }

    /** What stands in quotes at an offset, unless parts of it are only known when it runs. */
    private Optional<String> literal(int start) {
        int end = endOfLiteral(start);
        if (end < 0) {
            return Optional.empty();
        }
        String text = source.text().substring(start + 1, end - 1);
        return text.indexOf('\\') >= 0 || text.indexOf('\n') >= 0 || text.contains("${")
                ? Optional.empty()
                : Optional.of(text);
    }

    private int endOfLiteral(int start) {
        if (start >= code.length() || "'\"`".indexOf(code.charAt(start)) < 0) {
            return -1;
        }
        int end = code.indexOf(code.charAt(start), start + 1);
        return end < 0 ? -1 : end + 1;
    }
}
