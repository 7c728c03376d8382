package dev.gatehouse.runner;

import dev.gatehouse.report.ReportContext;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;

/** A verdict and what reports about it draw on; closed once the reports are written. */
public final class CheckResult implements AutoCloseable {
    private final Verdict verdict;
    private final ReportContext context;
    private final Trees trees;

    CheckResult(Verdict verdict, ReportContext context, Trees trees) {
        this.verdict = verdict;
        this.context = context;
        this.trees = trees;
    }

    /** What was decided; already kept durably. */
    public Verdict verdict() {
        return verdict;
    }

    /** For {@link dev.gatehouse.report.Format#write}; its style is plain. */
    public ReportContext context() {
        return context;
    }

    @Override
    public void close() throws IOException {
        trees.close();
    }
}
