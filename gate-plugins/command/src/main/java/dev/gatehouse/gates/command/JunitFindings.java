package dev.gatehouse.gates.command;

import dev.gatehouse.gates.reports.JunitReader;
import dev.gatehouse.gates.reports.Problem;
import dev.gatehouse.gates.reports.ReportFile;
import dev.gatehouse.gates.reports.ReportLimits;
import dev.gatehouse.gates.reports.TestCase;
import dev.gatehouse.gates.reports.TestCase.Status;
import dev.gatehouse.gates.reports.Texts;
import dev.gatehouse.gates.reports.TreePaths;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Failed cases of JUnit XML as findings, for tools that are no test runner and write it all the same. */
final class JunitFindings {
    private static final String RULE = "test-failed";
    private static final int LONGEST = 500;

    private final String gate;
    private final TreePaths paths;
    private final List<Finding> findings = new ArrayList<>();
    private long cases;
    private long skipped;

    JunitFindings(String gate, TreePaths paths) {
        this.gate = gate;
        this.paths = paths;
    }

    Reported read(List<ReportFile> files) {
        JunitReader reader = new JunitReader(ReportLimits.DEFAULT);
        for (ReportFile file : files) {
            Optional<Problem> problem = reader.read(file, this::add);
            if (problem.isPresent()) {
                return Reported.unproven(problem.get().toString());
            }
        }
        List<Measure> measures =
                List.of(new Measure("cases", cases, "count"), new Measure("cases-skipped", skipped, "count"));
        return cases == 0
                ? Reported.unproven("the report holds no test case")
                : new Reported(cases - skipped, findings, measures, Optional.empty());
    }

    private void add(TestCase test) {
        cases++;
        skipped += test.status() == Status.SKIPPED ? 1 : 0;
        if (test.status() == Status.FAILED) {
            findings.add(finding(test));
        }
    }

    private Finding finding(TestCase test) {
        String owner = test.className().isEmpty() ? String.join(" > ", test.suites()) : test.className();
        String name = owner.isEmpty() ? test.name() : owner + " " + test.name();
        String said = test.failure()
                .map(failure -> failure.message().isBlank() ? failure.trace() : failure.message())
                .orElse("");
        Finding finding =
                Finding.of(RuleIds.of(gate, RULE), RuleIds.stable(name), Texts.oneLine(name + ": " + said, LONGEST));
        return test.file()
                .flatMap(paths::find)
                .map(path -> finding.at(test.line() > 0 ? Location.of(path, test.line()) : Location.of(path)))
                .orElse(finding);
    }
}
