package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.Footprint;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gate.Run;
import dev.gatehouse.gates.reports.ReportSearch;
import dev.gatehouse.verdict.Judgement.NotProven;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A way to run tests. */
interface TestRunner {
    /** What a run says that came to no test. */
    TestResults NOTHING = new TestResults(new ReportSearch.Found(List.of(), List.of(), List.of(), List.of()));

    /**
     * Runs tests.
     *
     * @param some only these; all where there are none
     * @param freshHome whether with an empty home and temporary folder
     */
    Ran run(GateContext context, Workplace place, List<ReportedTest> some, boolean freshHome)
            throws IOException, InterruptedException;

    /** Whether it can run some tests only. */
    boolean selects();

    /** Whether what somebody else's run has left can be read. */
    boolean readsReports();

    /** The command by which people run a test; empty if there is none. */
    List<String> shown(ReportedTest test);

    /** Which tests it runs, for telling memories of one set from another's. */
    String identity();

    Footprint footprint(String directory);

    /**
     * What came of a run.
     *
     * @param run how it ended
     * @param results what it says of tests
     * @param unproven why it says nothing, if so
     */
    record Ran(Run run, TestResults results, Optional<NotProven> unproven) {}
}
