package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.CommandLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The command that runs chosen tests. */
record Rerun(CommandLine line, Style style) {
    static final String PLACEHOLDER = "tests";

    static Rerun of(CommandLine line, Optional<Style> style) {
        if (!line.mentions(PLACEHOLDER)) {
            throw new IllegalArgumentException(
                    "'rerun' has no {tests}, so it would run all of them: say where the names of tests go");
        }
        Rerun rerun = new Rerun(line, style.orElseGet(() -> Style.of(line.program())));
        rerun.style().check(line);
        return rerun;
    }

    /**
     * Program and arguments for these tests.
     *
     * @param more adds the values of further placeholders
     */
    List<String> arguments(List<ReportedTest> tests, UnaryOperator<Map<String, List<String>>> more) {
        return line.arguments(more.apply(Map.of(PLACEHOLDER, style.values(tests))));
    }
}
