package dev.gatehouse.gates.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.submission.Side;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.testkit.Runs;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.Judged;
import dev.gatehouse.verdict.Judgement.NotProven;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Measure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test runs are scripts that write reports, so that each outcome can be had at will. */
class TestsGateTest {
    private static final String PASSING = "<testcase classname=\"d.ATest\" name=\"a\"/>";
    private static final String FAILING =
            "<testcase classname=\"d.ATest\" name=\"b\"><failure type=\"x.Error\" message=\"boom 1\"/></testcase>";

    @TempDir
    Path temp;

    private FakeGateContext host;

    @BeforeEach
    void makeHost() {
        host = FakeGateContext.in(temp).named("tests").unchanged("src/test/java/d/ATest.java", "class ATest {}\n");
    }

    @Test
    void testsThatPassAreClean() throws Exception {
        Judged judged = judged(script(writing(PASSING)));
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.examined()).isEqualTo(1);
        assertThat(judged.evidence()).isNotEmpty();
    }

    @Test
    void aReportedTestIsAFindingAtItsSource() throws Exception {
        Judged judged = judged(script(writing(PASSING + FAILING) + "exit 1"));
        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("tests/failed");
            assertThat(finding.key()).isEqualTo("d.ATest#b");
            assertThat(finding.message()).isEqualTo("ATest.b: boom 1");
            assertThat(finding.at()).contains(Location.of("src/test/java/d/ATest.java"));
        });
    }

    @Test
    void noTestProvesNothingHoweverItCameToThat() throws Exception {
        assertThat(notProven(script("true")).cause()).contains("wrote no test case");
        assertThat(notProven(script(writing(""))).cause()).contains("wrote no test case");
        assertThat(notProven(script(writing("<testcase name='a'><skipped/></testcase>")))
                        .cause())
                .contains("all 1 tests were skipped");
        assertThat(notProven(script("echo reason >&2; exit 3")).cause()).contains("exited with 3", "reason");
        host.unchanged("a.test.js", "process.exit(0)\n");
        assertThat(notProven(script(writing("<testcase name='\"$PWD\"/a.test.js' classname='test'/>")))
                        .cause())
                .contains("a.test.js ended before its first test");
    }

    @Test
    void aCaseNamedAsItsFileDoesNotCount() throws Exception {
        host.unchanged("a.test.js", "process.exit(0)\n");
        Judged judged = judged(script(writing(PASSING + "<testcase name='\"$PWD\"/a.test.js' classname='test'/>")));
        assertThat(judged.examined()).isEqualTo(1);
        assertThat(judged.findings()).extracting(Finding::rule).containsExactly("tests/empty-file");
    }

    @Test
    void fewerTestsThanMustRunAreAFinding() throws Exception {
        Judged judged = judged(new Draft().shell(writing(PASSING)).minTests(2).settings());
        assertThat(judged.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo("1 tests ran, and at least 2 must"));
    }

    @Test
    void reportsFromBeforeTheRunDoNotCount() throws Exception {
        host.untracked("target/r/TEST-a.xml", "<testsuite>" + PASSING + "</testsuite>");
        assertThat(notProven(script("true")).cause()).contains("older than this run");
        assertThat(notProven(script("touch -d '2020-01-01' target/r/TEST-a.xml"))
                        .cause())
                .contains("older");
        assertThat(notProven(script("touch -d '2090-01-01' target/r/TEST-a.xml"))
                        .cause())
                .contains("older");
    }

    @Test
    void aReportThatWasHandedInIsAFindingAndIsNotRead() throws Exception {
        host.head("target/r/TEST-b.xml", "<testsuite>" + FAILING + "</testsuite>");
        assertThat(judged(script(writing(PASSING))).findings())
                .extracting(Finding::rule)
                .containsExactly("tests/committed-report");
        assertThat(notProven(script("touch target/r/TEST-b.xml")).cause()).contains("part of the submission");
    }

    @Test
    void brokenHostileAndIrregularReportsProveNothing() throws Exception {
        assertThat(notProven(script("mkdir -p target/r; echo '<testsuite>' > target/r/TEST-a.xml"))
                        .cause())
                .contains("target/r/TEST-a.xml:2:", "well-formed");
        assertThat(notProven(script("echo '<!DOCTYPE x><testsuite/>' > target/r/TEST-a.xml"))
                        .cause())
                .contains("DOCTYPE");
        assertThat(notProven(script(writing(PASSING) + "mkfifo target/r/TEST-pipe.xml"))
                        .cause())
                .contains("not a regular file");
        assertThat(notProven(script("rm target/r/*; ln -s /etc/passwd target/r/TEST-a.xml"))
                        .cause())
                .contains("not a regular file");
    }

    @Test
    void failuresAreShownBesideABrokenReport() throws Exception {
        Judged judged = judged(script(writing(FAILING) + "echo '<' > target/r/TEST-b.xml; exit 1"));
        assertThat(judged.findings())
                .extracting(Finding::rule)
                .containsExactly("tests/unreadable-report", "tests/failed");
    }

    @Test
    void anExitCodeThatContradictsTheReportsIsAFinding() throws Exception {
        assertThat(judged(script(writing(FAILING))).findings())
                .extracting(Finding::rule)
                .containsExactly("tests/failed", "tests/exit-code-disagrees");
        assertThat(judged(script(writing(PASSING) + "echo why; exit 1")).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("no test failed", "why"));
    }

    @Test
    void compileErrorsAreLocatedAndTroubleOutsideTheCodeProvesNothing() throws Exception {
        Judged judged = judged(script("echo \"[ERROR] $PWD/src/test/java/d/ATest.java:[1,7] bad\"; exit 1"));
        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("tests/compile-error");
            assertThat(finding.at()).contains(Location.of("src/test/java/d/ATest.java", 1, 7));
        });
        assertThat(notProven(script("echo '[ERROR] Could not resolve dependencies for x'; exit 1"))
                        .cause())
                .contains("outside the code", "resolve dependencies");
        assertThat(notProven(script(writing(PASSING) + "echo 'npm error code ENOTFOUND'; exit 1"))
                        .cause())
                .contains("outside the code");
    }

    @Test
    void aTimeLimitNamesTheTestThatWasRunning() throws Exception {
        host.running(command -> Runs.timedOut("""
                [INFO] Running d.ATest
                [INFO] Tests run: 1, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s -- in d.ATest
                [INFO] Running d.SlowTest
                """));
        assertThat(notProven(script("x")).cause()).startsWith("in d.SlowTest: the time limit passed");
    }

    @Test
    void aMissingToolProvesNothing() throws Exception {
        assertThat(notProven(script("no-such-tool-here test")).cause()).contains("no-such-tool-here");
        host.running(command -> Runs.notStarted("no './mvnw'", "add it"));
        assertThat(notProven(script("x")))
                .extracting(NotProven::cause, NotProven::remedy)
                .containsExactly("no './mvnw'", "add it");
    }

    @Test
    void aTestThatPassesInARerunIsFlakyAndAloneRejectsNothing() throws Exception {
        Judged judged = judged(rerunning(
                writing(PASSING + FAILING) + "exit 1",
                "[ -z \"$TMPDIR\" ] || " + writing("<testcase classname=\"d.ATest\" name=\"b\"/>")));
        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("tests/flaky");
            assertThat(finding.message()).contains("passed in rerun 1", "boom 1");
            assertThat(finding.rerun()).contains("d.ATest#b");
        });
        assertThat(host.commands()).hasSize(2);
        assertThat(host.commands().get(1).freshHome()).isTrue();
        assertThat(host.commands().get(1).argv()).endsWith("d.ATest#b");
    }

    @Test
    void aFlakyTestThatTheSubmissionTouchesIsHeldAgainstIt() throws Exception {
        host.head("src/test/java/d/ATest.java", "class ATest { int x; }\n");
        TestsSettings settings = new Draft()
                .shell(writing(PASSING + FAILING) + "exit 1")
                .rerun(writing("<testcase classname=\"d.ATest\" name=\"b\"/>"))
                .comparing(false)
                .settings();
        assertThat(judged(settings).findings()).extracting(Finding::rule).containsExactly("tests/flaky-touched");
    }

    @Test
    void aMarkerThatATestLeavesInItsHomeDoesNotMakeItFlaky() throws Exception {
        String marking = "if [ -e \"$HOME/marker\" ]; then " + writing("<testcase classname=\"d.ATest\" name=\"b\"/>")
                + "else touch \"$HOME/marker\"; " + writing(FAILING) + "exit 1; fi";
        Judged judged = judged(new Draft()
                .shell("export HOME=\"$PWD/home\"; mkdir -p home; " + marking)
                .rerun(marking)
                .settings());
        assertThat(judged.findings()).extracting(Finding::rule).containsExactly("tests/failed");
        assertThat(judged.measures()).contains(new Measure("reruns", 2, "count"));
    }

    @Test
    void aRerunCommandThatDoesNotRunTheTestIsNotShown() throws Exception {
        Judged judged = judged(rerunning(writing(FAILING) + "exit 1", "true"));
        assertThat(judged.findings().get(0).rerun()).isEmpty();
    }

    @Test
    void whatTheRunnerItselfSawFlakeIsFlaky() throws Exception {
        String flaky = "<testcase classname=\"d.ATest\" name=\"c\"><flakyFailure message=\"once\"/></testcase>";
        assertThat(judged(script(writing(flaky))).findings())
                .extracting(Finding::rule)
                .containsExactly("tests/flaky");
    }

    @Test
    void whatTheCallerHasJustBuiltIsReadAndNothingRuns() throws Exception {
        host.untracked("target/r/TEST-a.xml", "<testsuite>" + PASSING + FAILING + "</testsuite>");
        host.builtSince(Instant.now().minusSeconds(1));
        assertThat(judged(script("exit 9")).findings())
                .extracting(Finding::rule)
                .containsExactly("tests/failed");
        assertThat(host.commands()).isEmpty();
        host.builtSince(Instant.now().plus(Duration.ofHours(1)));
        assertThat(notProven(script("exit 9")).cause()).contains("older");
    }

    @Test
    void aTestThatVanishedOrIsSkippedNowIsAFinding() throws Exception {
        host.base("n.txt", "3").head("n.txt", "1");
        host.head("src/test/java/d/ATest.java", "class ATest { int x; }\n");
        String three =
                "<testcase classname=\"d.ATest\" name=\"gone\"/><testcase classname=\"d.ATest\" name=\"quiet\"/>";
        String quiet = "<testcase classname=\"d.ATest\" name=\"quiet\"><skipped/></testcase>";
        Judged judged = judged(script("if [ $(cat n.txt) = 3 ]; then " + writing(PASSING + three) + "else "
                + writing(PASSING + quiet) + "fi"));
        assertThat(judged.findings())
                .extracting(Finding::rule, Finding::key)
                .containsExactly(tuple("tests/vanished", "d.ATest#gone"), tuple("tests/skipped-now", "d.ATest#quiet"));
        assertThat(host.commands()).hasSize(2);
        judge(script("if [ $(cat n.txt) = 3 ]; then " + writing(PASSING + three) + "else " + writing(PASSING + quiet)
                + "fi"));
        assertThat(host.commands()).as("the base is remembered").hasSize(3);
    }

    @Test
    void aModuleThatWasNotReachedIsOneFinding() throws Exception {
        host.unchanged("two/target/.keep", "").base("n.txt", "3").head("n.txt", "1");
        host.head("src/test/java/d/ATest.java", "class ATest { int x; }\n");
        String second = "mkdir -p two/target/r; echo '<testsuite>" + PASSING + PASSING.replace("ATest", "BTest")
                + "</testsuite>' > two/target/r/TEST-b.xml; ";
        Judged judged = judged(script(writing(PASSING) + "[ $(cat n.txt) = 1 ] || { " + second + "}"));
        assertThat(judged.findings()).extracting(Finding::key).containsExactly("two:");
        assertThat(judged.findings())
                .extracting(Finding::message)
                .containsExactly("of two no test ran; on the base 2 of them do");
    }

    @Test
    void whatIsJudgedAgainstItselfIsRememberedAsTheBase() throws Exception {
        ObjectId tree = new ObjectId("3".repeat(40));
        host.judging(Submission.of(tree, tree));
        judge(script(writing(PASSING)));
        host.judging(Submission.of(new ObjectId("4".repeat(40)), tree));
        host.base("n.txt", "3").head("src/test/java/d/ATest.java", "class ATest { int x; }\n");
        judge(script(writing(PASSING)));
        assertThat(host.commands()).as("the base is not run again").hasSize(2);
    }

    @Test
    void aTestThatWentWithItsSubjectIsNoFinding() throws Exception {
        String script = "xml=; for f in src/test/java/d/*Test.java; do n=$(basename $f .java);"
                + " xml=\"$xml<testcase classname='d.$n' name='a'/>\"; done; " + writing("$xml");
        host.base("src/main/java/d/B.java", "class B {}\n").base("src/test/java/d/BTest.java", "void a() {}\n");
        assertThat(judged(script(script)).findings()).isEmpty();
        host.head("src/main/java/d/B.java", "class B {}\n");
        assertThat(judged(script(script)).findings()).extracting(Finding::key).containsExactly("d.BTest#a");
    }

    @Test
    void aTestOfARenamedClassHasNotVanished() throws Exception {
        String script = "xml=; for f in src/test/java/d/*Test.java; do n=$(basename $f .java);"
                + " xml=\"$xml<testcase classname='d.$n' name='a'/>\"; done; " + writing("$xml");
        String before = "src/test/java/d/BTest.java";
        String after = "src/test/java/d/CTest.java";
        host.base(before, "class").head(after, "class");
        assertThat(judged(script(script)).findings()).extracting(Finding::key).containsExactly("d.BTest#a");
        host.changing(new Change(Optional.of(before), Optional.of(after), List.of()));
        assertThat(judged(script(script)).findings()).isEmpty();
    }

    @Test
    void testsThatDoNotRunOnTheBaseCannotBeComparedAndThatIsSaid() throws Exception {
        host.base("src/test/java/d/ATest.java", "class ATest { int before; }\n").head("new.txt", "x");
        Judged judged = judged(script("[ -e new.txt ] || exit 1; " + writing(PASSING)));
        assertThat(judged.findings()).extracting(Finding::rule).containsExactly("tests/not-compared");
    }

    @Test
    void judgingTheBaseIsRememberedAndComparesWithNothing() throws Exception {
        host.asking(Side.BASE);
        assertThat(judged(script(writing(PASSING))).findings()).isEmpty();
        host.asking(Side.HEAD);
        String other = "<testcase classname=\"d.ATest\" name=\"other\"/>";
        String script = "[ -e other ] && { " + writing(other) + "exit 0; }; " + writing(PASSING);
        judge(script(script));
        host.untracked("other", "");
        host.asking(Side.BASE);
        judge(script(script));
        host.asking(Side.HEAD).untracked("other", "");
        assertThat(judged(script(script)).findings()).extracting(Finding::key).containsExactly("d.ATest#a");
    }

    @Test
    void contradictorySettingsAreRefused() {
        assertThatThrownBy(() -> judge(new Draft().settings())).hasMessageContaining("'run'");
        assertThatThrownBy(() -> judge(new Draft().shell("x").minTests(0).settings()))
                .hasMessageContaining("min-tests");
        assertThatThrownBy(() -> judge(new Draft().shell("x").reruns(11).settings()))
                .hasMessageContaining("0 to 10");
        assertThatThrownBy(() -> judge(new Draft().shell("x {tests}").settings()))
                .hasMessageContaining("'shell'");
        assertThatThrownBy(() -> Rerun.of(CommandLine.parse("mvn test"), Optional.empty()))
                .hasMessageContaining("no {tests}");
        assertThatThrownBy(() -> Rerun.of(CommandLine.parse("gradle test --tests={tests}"), Optional.empty()))
                .hasMessageContaining("two words");
    }

    private static String writing(String cases) {
        return "mkdir -p target/r; echo \"<testsuite>"
                + cases.replace("\"$PWD\"", "$PWD").replace("\"", "'") + "</testsuite>\" > target/r/TEST-a.xml; ";
    }

    private static TestsSettings script(String script) {
        return new Draft().shell(script).settings();
    }

    private static TestsSettings rerunning(String first, String again) {
        return new Draft().shell(first).rerun(again).settings();
    }

    private Judgement judge(TestsSettings settings) throws IOException, InterruptedException {
        return new TestsGateType().create(settings).judge(host);
    }

    private Judged judged(TestsSettings settings) throws IOException, InterruptedException {
        Judgement judgement = judge(settings);
        assertThat(judgement).isInstanceOf(Judged.class);
        return (Judged) judgement;
    }

    private NotProven notProven(TestsSettings settings) throws IOException, InterruptedException {
        Judgement judgement = judge(settings);
        assertThat(judgement).isInstanceOf(NotProven.class);
        return (NotProven) judgement;
    }
}
