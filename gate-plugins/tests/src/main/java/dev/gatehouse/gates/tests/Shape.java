package dev.gatehouse.gates.tests;

import dev.gatehouse.gates.reports.TestCase.Failure;
import dev.gatehouse.gates.reports.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What failures of one cause have in common: the exception and its message without values. */
record Shape(String type, String message) {
    private static final int LONGEST = 300;
    private static final int LONGEST_PATTERN = 160;
    private static final Pattern NODE_CAUSE = Pattern.compile("(?m)^\\s*cause: (?<type>\\w+)");
    private static final Pattern PREFIX =
            Pattern.compile("^(?:[\\w.$]+\\.)?(?<type>\\w*(?:Error|Exception|Failure))(?: \\[\\w+\\])?: ");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern VALUE = Pattern.compile("@[0-9a-f]{4,16}\\b|\\b0x[0-9a-f]+\\b|-?\\d+(?:[.,]\\d+)*");

    static Shape of(Failure failure) {
        String message = failure.message().isBlank() ? firstLine(failure.trace()) : failure.message();
        return new Shape(
                type(failure), PREFIX.matcher(Texts.oneLine(message, LONGEST)).replaceFirst(""));
    }

    /** The message with every value left open. */
    String pattern() {
        String open = QUOTED.matcher(message).replaceAll("\"…\"");
        return type + ": " + Texts.bounded(VALUE.matcher(open).replaceAll("#"), LONGEST_PATTERN);
    }

    private static String type(Failure failure) {
        Matcher node = NODE_CAUSE.matcher(failure.trace());
        if (failure.type().equals("testCodeFailure") || failure.type().isBlank()) {
            Matcher named = PREFIX.matcher(firstLine(failure.trace()));
            return node.find() ? node.group("type") : named.find() ? named.group("type") : "failure";
        }
        String type = failure.type().replaceFirst("[^\\w.$].*$", "");
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static String firstLine(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }
}
