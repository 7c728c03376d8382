package dev.gatehouse.gates.tests;

import dev.gatehouse.gates.reports.TreePaths;
import dev.gatehouse.verdict.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the frames of a stack trace that lie in the tree: Java and its kin by class, others by path. */
final class StackTrace {
    private static final int MOST_LINES = 400;
    private static final int LONGEST_LINE = 1_000;

    private static final Pattern JVM =
            Pattern.compile("^\\s*at (?:[\\w.@-]*/){0,3}(?<type>[\\w.$]+)\\.(?<method>[\\w$<>-]+)"
                    + "\\((?<file>[\\w$-]+\\.(?:java|kt|kts|groovy|scala)):(?<line>\\d{1,9})\\)");
    private static final Pattern PYTHON = Pattern.compile("File \"(?<path>[^\"]+)\", line (?<line>\\d{1,9})");
    private static final Pattern PATH = Pattern.compile(
            "(?<path>(?:file://)?[^\\s()'\"<>|,;:]+\\.[A-Za-z]{1,5}):(?<line>\\d{1,9})(?::(?<column>\\d{1,9}))?");

    private final SourceIndex sources;
    private final TreePaths paths;

    StackTrace(SourceIndex sources, TreePaths paths) {
        this.sources = sources;
        this.paths = paths;
    }

    /** The frames in the order of the trace. */
    List<Frame> frames(String trace, String module) {
        return trace.lines()
                .limit(MOST_LINES)
                .filter(line -> line.length() < LONGEST_LINE)
                .map(line -> frame(line, module))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Frame> frame(String line, String module) {
        Matcher jvm = JVM.matcher(line);
        if (jvm.find()) {
            String type = jvm.group("type");
            int at = Integer.parseInt(jvm.group("line"));
            return sources.find(type, jvm.group("file"), module)
                    .map(path -> new Frame(Location.of(path, at), type, label(type, jvm.group("method"))));
        }
        Matcher python = PYTHON.matcher(line);
        return python.find() ? place(python, 0) : anywhere(PATH.matcher(line));
    }

    private Optional<Frame> anywhere(Matcher place) {
        while (place.find()) {
            String column = place.group("column");
            Optional<Frame> frame = place(place, column == null ? 0 : Integer.parseInt(column));
            if (frame.isPresent()) {
                return frame;
            }
        }
        return Optional.empty();
    }

    private Optional<Frame> place(Matcher match, int column) {
        int line = Integer.parseInt(match.group("line"));
        return paths.findUri(match.group("path")).map(path -> new Frame(Location.of(path, line, column), "", ""));
    }

    private static String label(String type, String method) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        List<String> parts = new ArrayList<>(List.of(simple.split("\\$")));
        parts.removeIf(part -> part.isEmpty() || Character.isDigit(part.charAt(0)));
        String shown = method.startsWith("lambda$") ? method.split("\\$")[1] : method;
        return String.join(".", parts) + "." + shown;
    }
}
