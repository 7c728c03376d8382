package dev.gatehouse.gates.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.Exit;
import dev.gatehouse.gate.Run;
import dev.gatehouse.gates.reports.JunitReader;
import dev.gatehouse.gates.reports.ReportFile;
import dev.gatehouse.gates.reports.ReportLimits;
import dev.gatehouse.gates.reports.TestCase;
import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.Judged;
import dev.gatehouse.verdict.Judgement.NotProven;
import dev.gatehouse.verdict.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way with real Maven builds; each start costs seconds, so that several things are looked at per build. */
class MavenProjectTest {
    @TempDir
    Path temp;

    private FakeGateContext host;

    @BeforeEach
    void makeHost() {
        host = FakeGateContext.in(temp).named("tests").unchanged(".mvn/jvm.config", "-XX:TieredStopAtLevel=1\n");
    }

    @Test
    void failuresOfOneCauseAreGroupedLocatedAndEachRerunCommandRunsItsTest() throws Exception {
        MavenSample.calculator(host, "a + b", "a - b");
        testsOfManyKinds();
        Judged judged = (Judged) judge(1);
        List<Finding> failed = judged.findings();
        assertThat(failed).extracting(Finding::rule).containsOnly("tests/failed");
        assertThat(failed)
                .extracting(Finding::key)
                .containsExactlyInAnyOrder(
                        "d.C1Test#adds",
                        "d.C2Test$Inner#deep",
                        "d.C2Test#some(int)[2]",
                        "d.C2Test#many()[1]",
                        "d.C2Test#thrown");
        assertThat(judged.examined()).isEqualTo(7);
        assertThat(failed)
                .filteredOn(finding -> !finding.key().endsWith("thrown"))
                .extracting(finding -> finding.cause().orElse(""))
                .containsOnly("AssertionFailedError: expected: <#> but was: <#>; uses what this diff changes:"
                        + " src/main/java/d/Calc.java:4");
        assertThat(failed)
                .filteredOn(finding -> finding.key().endsWith("thrown"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cause())
                        .contains("IllegalStateException: sum #; at src/main/java/d/Thrower.java:4 Thrower.go"));
        assertThat(failed)
                .filteredOn(finding -> finding.key().equals("d.C1Test#adds"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.at()).contains(Location.of("src/test/java/d/C1Test.java", 5)));
        for (Finding finding : failed) {
            assertReproduces(finding);
        }
    }

    @Test
    void aReactorKeepsTestsOfItsModulesApartAndRerunsInBoth() throws Exception {
        host.unchanged(
                "pom.xml",
                MavenSample.pom(
                        "parent",
                        "<packaging>pom</packaging><modules><module>one</module><module>two</module></modules>"));
        for (String module : List.of("one", "two")) {
            host.unchanged(module + "/pom.xml", MavenSample.child(module))
                    .unchanged(
                            module + "/src/test/java/d/SameTest.java",
                            MavenSample.test(
                                    "SameTest",
                                    " @Test void same() throws Exception { if (new java.io.File(\""
                                            + module
                                            + ".marker\").createNewFile()) fail(\"first time\"); }\n @Test void other() { assertEquals(1, "
                                            + (module.equals("two") ? "2" : "1") + "); }"));
        }
        Judged judged = (Judged) judge(1);
        assertThat(judged.findings())
                .extracting(finding -> finding.rule() + " " + finding.key())
                .containsExactlyInAnyOrder(
                        "tests/flaky one:d.SameTest#same",
                        "tests/flaky two:d.SameTest#same",
                        "tests/failed two:d.SameTest#other");
        assertThat(judged.findings())
                .filteredOn(finding -> finding.key().startsWith("two"))
                .allSatisfy(finding ->
                        assertThat(finding.at().orElseThrow().path()).isEqualTo("two/src/test/java/d/SameTest.java"));
        assertReproduces(judged.findings().stream()
                .filter(finding -> finding.rule().equals("tests/failed"))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void aCompileErrorIsLocatedAndAMissingDependencyIsNotTheWorkersFault() throws Exception {
        MavenSample.calculator(host, "a + b", "a + c");
        Judged judged = (Judged) judge(0);
        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("tests/compile-error");
            assertThat(finding.at()).contains(Location.of("src/main/java/d/Calc.java", 4, 16));
        });
        host.head(
                "pom.xml",
                MavenSample.pom("calc", "").replace("<artifactId>junit-jupiter<", "<artifactId>no-such-thing<"));
        assertThat(((NotProven) judge(0)).cause()).contains("outside the code");
    }

    private void testsOfManyKinds() {
        host.unchanged(
                        "src/test/java/d/C1Test.java",
                        MavenSample.test(
                                "C1Test",
                                " @Test void adds() { assertEquals(4, Calc.add(2, 2)); }\n @Test void fine() {}"))
                .unchanged("src/test/java/d/C2Test.java", MavenSample.test("C2Test", """
                                 @Nested class Inner { @Test void deep() { assertEquals(9, Calc.add(4, 5)); } }
                                 @org.junit.jupiter.params.ParameterizedTest
                                 @org.junit.jupiter.params.provider.ValueSource(ints = {0, 7})
                                 void some(int x) { assertEquals(x + x, Calc.add(x, x)); }
                                 @TestFactory java.util.List<DynamicTest> many() {
                                   return java.util.List.of(DynamicTest.dynamicTest("one", () -> assertEquals(2, Calc.add(1, 1)))); }
                                 @Test void thrown() { Thrower.go(); }"""))
                .unchanged(
                        "src/main/java/d/Thrower.java",
                        "package d;\nclass Thrower {\n  static void go() {\n    if (Calc.add(1, 1) != 2) throw new IllegalStateException(\"sum 17\");\n  }\n}\n");
    }

    private void assertReproduces(Finding finding) throws IOException, InterruptedException {
        deleteReports();
        Run run = host.run(Command.of(finding.rerun(), host.workspace()));
        assertThat(run.exit()).as("%s", finding.rerun()).isEqualTo(new Exit.Code(1));
        String method = finding.key().replaceFirst("^.*#", "").replaceFirst("\\(.*", "");
        assertThat(reported())
                .as("%s", finding.rerun())
                .isNotEmpty()
                .allSatisfy(test -> assertThat(test.name()).startsWith(method));
    }

    private List<TestCase> reported() throws IOException {
        List<TestCase> cases = new ArrayList<>();
        for (Path file : reportFiles()) {
            new JunitReader(ReportLimits.DEFAULT).read(new ReportFile(file, file.toString()), cases::add);
        }
        return cases;
    }

    private void deleteReports() throws IOException {
        for (Path file : reportFiles()) {
            Files.delete(file);
        }
    }

    private List<Path> reportFiles() throws IOException {
        try (Stream<Path> files = Files.walk(host.workspace())) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .toList();
        }
    }

    private Judgement judge(int reruns) throws IOException, InterruptedException {
        return new TestsGateType().create(MavenSample.settings(reruns)).judge(host);
    }
}
