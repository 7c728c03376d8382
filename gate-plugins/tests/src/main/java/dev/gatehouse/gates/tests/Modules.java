package dev.gatehouse.gates.tests;

import dev.gatehouse.gates.reports.ReportPatterns;
import java.util.Set;

/** Which module a report belongs to. */
final class Modules {
    private static final Set<String> OUTPUTS =
            Set.of("target", "build", "out", "dist", "reports", "test-results", "test-reports", "coverage", "junit");

    private Modules() {}

    /** The folder above the first output folder in the path of a report; its own folder if there is none. */
    static String of(String path) {
        String report = path.startsWith(ReportPatterns.OUT) ? path.substring(ReportPatterns.OUT.length()) : path;
        int start = 0;
        for (int slash = report.indexOf('/'); slash >= 0; slash = report.indexOf('/', start)) {
            if (OUTPUTS.contains(report.substring(start, slash))) {
                return start == 0 ? "" : report.substring(0, start - 1);
            }
            start = slash + 1;
        }
        return start == 0 ? "" : report.substring(0, start - 1);
    }
}
