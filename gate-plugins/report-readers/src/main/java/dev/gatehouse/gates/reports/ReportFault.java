package dev.gatehouse.gates.reports;

import java.io.IOException;

/** A report that cannot be relied on; caught inside this package and handed out as its {@link Problem}. */
final class ReportFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ReportFault(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
