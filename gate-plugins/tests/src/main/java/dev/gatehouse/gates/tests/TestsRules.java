package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Rule.Help;
import java.util.List;

/** What findings of a {@code tests} gate are filed under. */
final class TestsRules {
    static final String FAILED = "tests/failed";
    static final String FLAKY = "tests/flaky";
    static final String FLAKY_TOUCHED = "tests/flaky-touched";
    static final String TOO_FEW = "tests/too-few";
    static final String VANISHED = "tests/vanished";
    static final String SKIPPED_NOW = "tests/skipped-now";
    static final String NOT_COMPARED = "tests/not-compared";
    static final String COMPILE_ERROR = "tests/compile-error";
    static final String EXIT_CODE = "tests/exit-code-disagrees";
    static final String COMMITTED = "tests/committed-report";
    static final String UNREADABLE = "tests/unreadable-report";
    static final String EMPTY_FILE = "tests/empty-file";
    static final String LEFT_RUNNING = "tests/left-running";
    static final String CANARY_MISSED = "tests/canary-missed";
    static final String LOST = "tests/lost";
    static final String WITHOUT_SOURCE = "tests/report-without-source";

    static final List<Rule> ALL = List.of(
            Rule.blocking(
                    FAILED,
                    new Help(
                            "A test failed, in the first run and in every rerun.",
                            "The change breaks what the test describes, or the test is wrong about it.",
                            "C1Test.adds: expected: <4> but was: <0>",
                            "C1Test.adds passes",
                            "Put right the code, or the test where it describes what is no longer wanted; findings"
                                    + " with the same cause usually have one fault.")),
            Rule.reporting(
                    FLAKY,
                    new Help(
                            "A test failed and passed without anything having changed.",
                            "A flaky test says nothing about the change, but it hides real failures.",
                            "failed, then passed on rerun 1",
                            "passes each time",
                            "Find what differs between runs: time, order, ports, shared files, threads.")),
            Rule.blocking(
                    FLAKY_TOUCHED,
                    new Help(
                            "A test whose file the submission changes failed and passed without anything having changed.",
                            "A test that its author has just edited and that passes only sometimes proves nothing."
                                    + " It blocks unless the same test flakes on the base.",
                            "if (new File(\"/tmp/ran-before\").createNewFile()) fail();",
                            "a test whose outcome depends on the code alone",
                            "Make the test deterministic: no shared files, no clocks, no order of tests.")),
            Rule.blocking(
                    TOO_FEW,
                    new Help(
                            "Fewer tests ran than 'min-tests' asks for.",
                            "Tests that are filtered out, renamed or deleted cannot fail.",
                            "min-tests: 100, and 3 tests ran",
                            "min-tests: 100, and 104 tests ran",
                            "Restore the tests; lower 'min-tests' on the target branch where fewer are right.")),
            Rule.blocking(
                    VANISHED,
                    new Help(
                            "A test that runs on the base is not in the report of the submission.",
                            "The easiest way to make a failing test pass is to remove it.",
                            "deleting CalcTest.adds while Calc stays",
                            "deleting CalcTest together with Calc, or renaming the file so that Git sees the rename",
                            "Restore the test; where it is meant to go, have a person waive this finding.")),
            Rule.blocking(
                    SKIPPED_NOW,
                    new Help(
                            "A test that runs on the base is skipped in the submission.",
                            "A skipped test cannot fail.",
                            "@Disabled(\"later\") @Test void adds()",
                            "@Test void adds()",
                            "Run the test again; where skipping it is meant, have a person waive this finding.")),
            Rule.reporting(
                    NOT_COMPARED,
                    new Help(
                            "The tests that ran could not be compared with those of the base.",
                            "Without the comparison nobody sees that a test has vanished.",
                            "the tests of the base do not build",
                            "the base was judged before, or its tests run",
                            "See why the tests do not run on the base.")),
            Rule.blocking(
                    COMPILE_ERROR,
                    new Help(
                            "The code or its tests do not compile, so tests did not run.",
                            "What does not compile was not tried by whoever says that it works.",
                            "Calc.java:[2,5] cannot find symbol",
                            "the build compiles",
                            "Put right the place that is named and run the tests.")),
            Rule.blocking(
                    EXIT_CODE,
                    new Help(
                            "The exit code of the test command and its reports contradict each other.",
                            "Either failures are hidden from the exit code (testFailureIgnore, '|| true'), or"
                                    + " something other than a test failed.",
                            "exit 0, and the report holds 2 failures",
                            "exit 1, and the report holds 2 failures",
                            "See the log; make the command fail exactly when a test fails.")),
            Rule.blocking(
                    COMMITTED,
                    new Help(
                            "A test report is part of the submission.",
                            "A report that was handed in can say anything; it is not read.",
                            "git add -f target/surefire-reports/TEST-C.xml",
                            "target/ is ignored by Git",
                            "Remove it with 'git rm --cached' and have Git ignore the folder.")),
            Rule.blocking(
                    UNREADABLE,
                    new Help(
                            "A test report is broken, too large, not a regular file or not JUnit XML.",
                            "Failures may be in the part that cannot be read.",
                            "<testsuite><testcase name=\"a\"   (cut off)",
                            "a whole XML document without DOCTYPE",
                            "See why the test runner was cut off; keep other files out of 'reports'.")),
            Rule.reporting(
                    EMPTY_FILE,
                    new Help(
                            "A test file ended without any test of its own; the runner shows the file itself as passed.",
                            "process.exit(0) on top of a file makes all its tests pass.",
                            "process.exit(0); test('adds', ...)",
                            "test('adds', ...)",
                            "Have the file run its tests, or delete it.")),
            Rule.reporting(
                    LEFT_RUNNING,
                    new Help(
                            "The test command ended and left processes running. They were ended.",
                            "A process that outlives its tests can rewrite their reports.",
                            "a test that starts a server and never stops it",
                            "a test that stops what it started; build daemons are off",
                            "Stop in the tests what they start; switch build daemons off for the gate.")),
            Rule.blocking(
                    CANARY_MISSED,
                    new Help(
                            "Tests failed, and the run did not notice a failure that Gatehouse had planted in another.",
                            "A run that overlooks a failure may overlook others. Where no test fails, the gate is not"
                                    + " proven instead.",
                            "an extension that catches what one test class throws",
                            "every planted failure is in the report",
                            "Remove what stands between the tests and their report: a listener, a filter, an assertion"
                                    + " class, a preload, a script that writes reports.")),
            Rule.blocking(
                    LOST,
                    new Help(
                            "A test stands in the sources, beside tests that ran, and is in no report.",
                            "A test that is filtered out, or whose class the runner does not take, cannot fail.",
                            "a new class CalcChecks beside CalcTest; a filter that leaves out CalcTest.adds",
                            "every test beside those that ran has run too, or is reported as skipped",
                            "Name the class or file as the runner expects it, or remove what filters the test out.")),
            Rule.reporting(
                    WITHOUT_SOURCE,
                    new Help(
                            "A report names a test class that no source of the tree declares.",
                            "A report that was made up names what it likes.",
                            "<testcase classname=\"d.GoodTest\" ...> without a GoodTest in the tree",
                            "every class in the reports has its source",
                            "See what wrote the report; tests that are generated or come out of a library are fine.")));

    private TestsRules() {}
}
