package dev.gatehouse.gates.reports;

import dev.gatehouse.gates.reports.TestCase.Failure;
import dev.gatehouse.gates.reports.TestCase.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A test case while its element is read. */
final class CaseDraft {
    private static final Set<String> FAILURES = Set.of("failure", "error", "rerunFailure", "rerunError");
    private static final Set<String> FLAKES = Set.of("flakyFailure", "flakyError");

    private final List<String> suites;
    private final String className;
    private final String name;
    private final String file;
    private final int line;
    private final double seconds;
    private final int longestText;
    private boolean failed;
    private boolean flaked;
    private boolean skipped;
    private @Nullable String inside;
    private String type = "";
    private String message = "";
    private final StringBuilder trace = new StringBuilder();
    private @Nullable Failure first;

    CaseDraft(
            List<String> suites,
            String className,
            String name,
            String file,
            int line,
            double seconds,
            int longestText) {
        this.suites = suites;
        this.className = className;
        this.name = name;
        this.file = file;
        this.line = line;
        this.seconds = seconds;
        this.longestText = longestText;
    }

    void enter(String element, String elementType, String elementMessage) {
        skipped |= element.equals("skipped");
        failed |= FAILURES.contains(element);
        flaked |= FLAKES.contains(element);
        if (inside == null && first == null && (FAILURES.contains(element) || FLAKES.contains(element))) {
            inside = element;
            type = elementType;
            message = elementMessage;
        }
    }

    boolean wantsText() {
        return inside != null;
    }

    void text(char[] chars, int start, int length) {
        trace.append(chars, start, Math.min(length, Math.max(0, longestText - trace.length())));
    }

    void leave(String element) {
        if (element.equals(inside)) {
            first = new Failure(type, message, trace.toString());
            inside = null;
        }
    }

    TestCase finish() {
        return new TestCase(
                suites,
                className,
                name,
                status(),
                Optional.ofNullable(first),
                file.isEmpty() ? Optional.empty() : Optional.of(file),
                line,
                seconds);
    }

    private Status status() {
        if (failed) {
            return Status.FAILED;
        }
        return skipped ? Status.SKIPPED : flaked ? Status.FLAKY : Status.PASSED;
    }
}
