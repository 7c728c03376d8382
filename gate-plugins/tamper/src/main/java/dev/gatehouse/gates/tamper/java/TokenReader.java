package dev.gatehouse.gates.tamper.java;

import dev.gatehouse.gates.tamper.tests.Body;
import dev.gatehouse.gates.tamper.tests.CalledFunction;
import dev.gatehouse.gates.tamper.tests.TestCase;
import dev.gatehouse.gates.tamper.tests.TestFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads tests from tokens alone: methods by their shape, what is before them as annotations. */
final class TokenReader {
    private static final Pattern TEST = Pattern.compile("Test|[A-Z]\\w*Test|TestFactory|TestTemplate|Theory");
    private static final Pattern DISABLED =
            Pattern.compile("Disabled|Ignore|(Disabled|Enabled)(On|If|For|In|Unless)\\w*");
    private static final Set<String> NO_METHODS =
            Set.of("if", "for", "while", "switch", "catch", "synchronized", "try");

    private final String path;
    private final Tokens tokens;
    private final AssertionScanner scanner;
    private final List<TestCase> tests = new ArrayList<>();
    private final List<CalledFunction> helpers = new ArrayList<>();
    private String type = "";
    private Optional<String> off = Optional.empty();

    TokenReader(String path, Tokens tokens) {
        this.path = path;
        this.tokens = tokens;
        this.scanner = new AssertionScanner(tokens, Imports.of(imported(tokens)), Set.of(), Set.of());
    }

    TestFile read() {
        List<String> marks = new ArrayList<>();
        for (int index = 0; index < tokens.size(); index++) {
            if (tokens.is(index, "@") && tokens.isWord(index + 1) && !tokens.is(index + 1, "interface")) {
                index = annotation(index, marks);
            } else if (tokens.is(index, "class") && tokens.isWord(index + 1) && !tokens.is(index - 1, ".")) {
                type(index + 1, marks);
                marks.clear();
            } else if (isMethod(index)) {
                index = method(index, marks);
                marks.clear();
            } else if (tokens.is(index, ";") || tokens.is(index, "}")) {
                marks.clear();
            }
        }
        return new TestFile(path, tests, helpers, Set.of(), false);
    }

    private static List<String> imported(Tokens tokens) {
        List<String> names = new ArrayList<>();
        for (int index = 0; index < tokens.size(); index++) {
            if (tokens.is(index, "import")) {
                int from = tokens.is(index + 1, "static") ? index + 2 : index + 1;
                int to = from;
                while (to < tokens.size() && !tokens.is(to, ";") && to - from < Tokens.LONGEST) {
                    to++;
                }
                names.add(tokens.text(from, to).replace(" ", ""));
                index = to;
            }
        }
        return names;
    }

    private void type(int name, List<String> marks) {
        if (type.isEmpty()) {
            type = tokens.get(name).text();
            off = disabled(marks);
        }
    }

    private int annotation(int at, List<String> marks) {
        int name = at + 1;
        while (tokens.is(name + 1, ".") && tokens.isWord(name + 2)) {
            name += 2;
        }
        int end = tokens.is(name + 1, "(") ? tokens.close(name + 1) : name;
        boolean never = tokens.slice(name, end).stream().anyMatch(token -> token.is("enabled"))
                && tokens.slice(name, end).stream().anyMatch(token -> token.is("false"));
        marks.add(never ? "Disabled" : tokens.get(name).text());
        if (never) {
            marks.add("Test");
        }
        return end;
    }

    /** A name behind a type, parameters, and a body that follows at once or after {@code throws}. */
    private boolean isMethod(int index) {
        if (!tokens.isWord(index)
                || !tokens.is(index + 1, "(")
                || NO_METHODS.contains(tokens.get(index).text())) {
            return false;
        }
        boolean typed = tokens.isWord(index - 1)
                        && !KeywordsBeforeCalls.ALL.contains(
                                tokens.get(index - 1).text())
                        && !tokens.is(index - 1, "new")
                || tokens.is(index - 1, ">")
                || tokens.is(index - 1, "]");
        return typed && open(index) > 0;
    }

    private int open(int name) {
        int at = tokens.close(name + 1) + 1;
        if (tokens.is(at, "throws")) {
            while (at < tokens.size() && !tokens.is(at, "{") && !tokens.is(at, ";")) {
                at++;
            }
        }
        return tokens.is(at, "{") ? at : -1;
    }

    private int method(int name, List<String> marks) {
        int open = open(name);
        int close = tokens.close(open);
        Body body = scanner.scan(new Span(open + 1, close), Reach.ALL);
        String method = tokens.get(name).text();
        int line = tokens.get(name).line();
        boolean named = marks.isEmpty() && method.startsWith("test") && tokens.is(name - 1, "void");
        if (named || marks.stream().anyMatch(mark -> TEST.matcher(mark).matches())) {
            TestCase test = TestCase.running(type + " > " + method, line, body);
            tests.add(off.or(() -> disabled(marks)).map(test::disabledBy).orElse(test));
        } else {
            helpers.add(new CalledFunction(method, line, body));
        }
        return close;
    }

    private static Optional<String> disabled(List<String> marks) {
        return marks.stream()
                .filter(mark -> DISABLED.matcher(mark).matches())
                .findFirst()
                .map(mark -> "@" + mark);
    }
}
