package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.Run;
import dev.gatehouse.gates.reports.Problem;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings about the reports and the run themselves rather than about tests. */
final class ReportFindings {
    private final TestResults results;
    private final Optional<Run> run;

    ReportFindings(TestResults results, Optional<Run> run) {
        this.results = results;
        this.run = run;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        results.handedIn()
                .forEach(file -> findings.add(Finding.of(
                                TestsRules.COMMITTED,
                                file.path(),
                                "a test report is part of the submission; it was not read")
                        .at(Location.of(file.path()))));
        results.problems().forEach(problem -> findings.add(unreadable(problem)));
        results.filesWithoutTests()
                .forEach(file -> findings.add(Finding.of(
                                TestsRules.EMPTY_FILE,
                                file,
                                "ended without a test of its own; it does not count as one")
                        .at(Location.of(file))));
        run.filter(ended -> !ended.survivors().isEmpty()).ifPresent(ended -> findings.add(leftRunning(ended)));
        return findings;
    }

    /** Reports are no part of the tree, so the place is in the message. */
    private static Finding unreadable(Problem problem) {
        return Finding.of(TestsRules.UNREADABLE, problem.path(), "unreadable test report " + problem);
    }

    private static Finding leftRunning(Run run) {
        return Finding.of(
                TestsRules.LEFT_RUNNING,
                "left-running",
                "left " + run.survivors().size() + " processes running, which were ended: "
                        + String.join(", ", run.survivors()));
    }
}
