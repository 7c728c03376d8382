package dev.gatehouse.gates.tests.sources;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds test functions and methods by name and indentation. */
final class PythonScan {
    private static final Pattern LINE = Pattern.compile(
            "(?m)^(?<indent>[ \\t]*)(?:(?:async[ \\t]+)?(?<kind>def|class)[ \\t]+(?<name>\\w+)|(?<decorator>@)|\\S)");
    private static final Pattern SPECIAL = Pattern.compile("skip|xfail|expectedFailure");
    private static final Pattern FIXTURE = Pattern.compile("\\bfixture\\b");

    private final Source source;
    private final String code;
    private final boolean mayExpectFailure;
    private final Deque<Block> blocks = new ArrayDeque<>();
    private final List<SourceTest> found = new ArrayList<>();
    private final boolean switchedOff;
    private String decorators = "";
    private int insideUntil;

    PythonScan(Source source) {
        this.source = source;
        this.code = source.code();
        this.mayExpectFailure = code.contains("xfail");
        this.switchedOff = code.contains("__test__");
    }

    private record Block(int indent, String name, boolean isClass, boolean runs) {}

    List<SourceTest> scan() {
        Matcher lines = LINE.matcher(code);
        while (lines.find()) {
            if (lines.start() < insideUntil) {
                continue;
            }
            int indent = lines.group("indent").length();
            while (!blocks.isEmpty() && blocks.peek().indent() >= indent) {
                blocks.pop();
            }
            if (lines.group("decorator") != null) {
                int from = lines.start("decorator");
                decorators += code.substring(from, skipBrackets(from));
            } else if (lines.group("kind") != null) {
                declaration(lines, indent);
                decorators = "";
            } else {
                decorators = "";
            }
            int end = skipBrackets(lines.start());
            if (lines.group("kind") == null && endsWithColon(lines.start(), end)) {
                blocks.push(new Block(indent, "", true, false));
            }
        }
        return found;
    }

    /** A line may go on within brackets; gives where it ends. */
    private int skipBrackets(int start) {
        int at = start;
        while (at < code.length() && code.charAt(at) != '\n') {
            at = Math.max(at, source.closing(at)) + 1;
        }
        insideUntil = at;
        return at;
    }

    private boolean endsWithColon(int start, int end) {
        return code.substring(start, end).stripTrailing().endsWith(":");
    }

    private void declaration(Matcher line, int indent) {
        boolean isClass = line.group("kind").equals("class");
        String name = line.group("name");
        boolean runs = !SPECIAL.matcher(decorators).find();
        boolean inClasses = blocks.size() <= Source.DEEPEST && blocks.stream().allMatch(Block::isClass);
        if (!isClass
                && inClasses
                && name.startsWith("test")
                && !FIXTURE.matcher(decorators).find()) {
            boolean certain =
                    runs && blocks.stream().allMatch(block -> block.runs() && collected(block.name())) && !switchedOff;
            List<String> around = new ArrayList<>();
            blocks.descendingIterator().forEachRemaining(block -> around.add(block.name()));
            around.removeIf(String::isEmpty);
            boolean plantable = runs && !mayExpectFailure;
            found.add(source.test(
                    line.start("kind"),
                    around,
                    name,
                    certain,
                    plantable ? slot(line.end(), around.isEmpty()) : Optional.empty()));
        }
        blocks.push(new Block(indent, name, isClass, runs));
    }

    /** pytest takes classes of this name; of others it takes what extends unittest's, which a base class may hide. */
    private static boolean collected(String className) {
        return className.startsWith("Test");
    }

    private Optional<Slot> slot(int behindName, boolean topLevel) {
        List<String> faults = Faults.inPython(source, !topLevel);
        int open = source.next(behindName);
        int close = source.goesOn(open, "(") ? source.closing(open) : -1;
        int colon = close < 0 ? -1 : colon(close + 1);
        if (colon < 0) {
            return Optional.empty();
        }
        int endOfLine = code.indexOf('\n', colon);
        int end = endOfLine < 0 ? code.length() : endOfLine;
        return code.substring(colon + 1, end).isBlank()
                ? Optional.of(firstStatement(end)).filter(at -> at >= 0).map(start -> ownLine(start, faults))
                : Optional.of(Slot.at(colon + 1, " {fault};", faults));
    }

    /** The start of the line of the first statement after a header. */
    private int firstStatement(int from) {
        int statement = source.next(from);
        return statement >= code.length() ? -1 : code.lastIndexOf('\n', statement) + 1;
    }

    private Slot ownLine(int start, List<String> faults) {
        return Slot.at(start, source.text().substring(start, source.next(start)) + "{fault}\n", faults);
    }

    /** The colon that ends the header, behind a type that may hold brackets. */
    private int colon(int from) {
        int depth = 0;
        for (int i = from; i < Math.min(code.length(), from + 1_000); i++) {
            char c = code.charAt(i);
            depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
            if (c == ':' && depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
