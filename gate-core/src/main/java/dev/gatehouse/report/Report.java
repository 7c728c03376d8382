package dev.gatehouse.report;

import dev.gatehouse.verdict.Verdict;
import java.io.IOException;

/** Writes a verdict in one format. Safe for several threads. */
@FunctionalInterface
interface Report {
    /**
     * Writes the whole report.
     *
     * @param out where to; neither flushed nor closed
     * @throws IOException if {@code out} or the judged files fail
     */
    void write(Verdict verdict, ReportContext context, Appendable out) throws IOException;
}
