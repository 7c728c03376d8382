package dev.gatehouse.gates.reports;

import java.util.List;
import java.util.Optional;

/**
 * One test case of a JUnit XML report. Absent attributes are empty.
 *
 * @param suites names of the suites around it, outermost first
 * @param className as the report has it
 * @param name as the report has it
 * @param status what became of it
 * @param failure the first failure, also of a flaky test
 * @param file as the report has it
 * @param line as the report has it; 0 where unknown
 * @param seconds how long it took; 0 where unknown
 */
public record TestCase(
        List<String> suites,
        String className,
        String name,
        Status status,
        Optional<Failure> failure,
        Optional<String> file,
        int line,
        double seconds) {

    public TestCase {
        suites = List.copyOf(suites);
    }

    /** What became of a test. */
    public enum Status {
        PASSED,
        /** An assertion did not hold, or something was thrown. */
        FAILED,
        SKIPPED,
        /** It failed and then passed when the runner itself ran it again. */
        FLAKY
    }

    /**
     * A failure.
     *
     * @param type of the exception, or empty
     * @param message or empty
     * @param trace the text of the element, cut to the limit
     */
    public record Failure(String type, String message, String trace) {}
}
