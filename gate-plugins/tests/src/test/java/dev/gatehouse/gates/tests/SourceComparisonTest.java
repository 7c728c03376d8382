package dev.gatehouse.gates.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement.Judged;
import dev.gatehouse.verdict.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs are scripts that write a report; what stands in the sources is compared with it. */
class SourceComparisonTest {
    private static final String TWO = "@Test void a() {} @Test void b() {}";

    @TempDir
    Path temp;

    private FakeGateContext host;

    @BeforeEach
    void makeHost() {
        host = FakeGateContext.in(temp).named("tests");
        java("ATest", TWO);
    }

    @Test
    void aMethodOfAClassThatRanIsMissed() throws Exception {
        List<Finding> findings = reporting("d.ATest", "a");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("tests/lost");
            assertThat(finding.key()).isEqualTo("d.ATest#b");
            assertThat(finding.message()).isEqualTo("ATest.b stands in the sources, and no report has it");
            assertThat(finding.at()).contains(Location.of("src/test/java/d/ATest.java", 3));
        });
    }

    @Test
    void testsThatRanOrWereSkippedUnderAnyFormOfTheirNamesAreNot() throws Exception {
        assertThat(reporting("d.ATest", "a(int)[1]", "a(int)[2]", "b()")).isEmpty();
        assertThat(run("<testcase classname='d.ATest' name='a'/>"
                        + "<testcase classname='d.ATest' name='b'><skipped/></testcase>"))
                .isEmpty();
    }

    @Test
    void aClassBesideOthersThatRanIsMissed() throws Exception {
        java("BTest", TWO);
        assertThat(keys(reporting("d.ATest", "a", "b"))).containsExactly("d.BTest#a", "d.BTest#b");
    }

    @Test
    void aClassTakenByConventionInAModuleThatRanIsMissed() throws Exception {
        host.unchanged("src/test/java/e/BTest.java", "package e;\nclass BTest { @Test void x() {} }\n");
        assertThat(keys(reporting("d.ATest", "a", "b"))).containsExactly("e.BTest#x");
    }

    @Test
    void whatTheCommandDoesNotRunIsNot() throws Exception {
        java("SlowIT", TWO);
        java("Fixtures", TWO);
        java("SkippedTest", TWO);
        java("BaseTest", TWO);
        host.unchanged("src/test/java/d/BaseTest.java", "package d;\nabstract class BaseTest { @Test void x() {} }\n")
                .unchanged("other/src/test/java/d/FarTest.java", "package d;\nclass FarTest { @Test void x() {} }\n")
                .unchanged("web/calc.test.js", "test('adds', () => {});\n")
                .unchanged("py/test_a.py", "def test_a(): pass\n");
        assertThat(run("<testcase classname='d.ATest' name='a'/><testcase classname='d.ATest' name='b'/>"
                        + "<testcase classname='d.SkippedTest' name=''><skipped/></testcase>"))
                .isEmpty();
    }

    @Test
    void namesThatAreNotThoseOfTheSourcesCompareNothing() throws Exception {
        assertThat(reporting("d.ATest", "adds two numbers", "is fast", "a")).isEmpty();
    }

    @Test
    void scriptsPythonAndGoAreComparedByFile() throws Exception {
        host.unchanged(
                        "web/calc.test.js",
                        "test('adds', () => {}); describe('c', () => { test('deep', () => {}); });\n")
                .unchanged("web/more.test.js", "test('more', () => {});\n")
                .unchanged("py/test_a.py", "def test_a(): pass\ndef test_b(): pass\n")
                .unchanged("go/a_test.go", "func TestOne(t *testing.T) {}\nfunc TestTwo(t *testing.T) {}\n");
        assertThat(keys(run("<testcase classname='d.ATest' name='a'/><testcase classname='d.ATest' name='b'/>"
                        + "<testsuite name='c'><testcase classname='test' name='deep'/></testsuite>"
                        + "<testcase classname='py.test_a' name='test_a[1]'/>"
                        + "<testcase classname='example.com/go' name='TestOne/sub'/>")))
                .containsExactly("#TestTwo", "#test_b", "#more");
    }

    @Test
    void aClassThatNoSourceDeclaresIsNamed() throws Exception {
        List<Finding> findings = run("<testcase classname='d.ATest' name='a'/><testcase classname='d.ATest' name='b'/>"
                + "<testcase classname='d.GoodTest' name='x'/><testcase classname='d.GoodTest' name='y'/>");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("tests/report-without-source");
            assertThat(finding.key()).isEqualTo("d.GoodTest");
        });
    }

    @Test
    void aTestThatVanishedIsNotAlsoLost() throws Exception {
        host.base("n.txt", "2")
                .head("n.txt", "1")
                .head("src/test/java/d/ATest.java", "package d;\n/**/ class ATest { " + TWO + " }\n");
        String script = "mkdir -p r; xml=\"<testcase classname='d.ATest' name='a'/>\"; [ $(cat n.txt) = 1 ] ||"
                + " xml=\"$xml<testcase classname='d.ATest' name='b'/>\";"
                + " echo \"<testsuite>$xml</testsuite>\" > r/a.xml";
        assertThat(judge(script)).extracting(Finding::rule).containsExactly("tests/vanished");
    }

    @Test
    void afterAFailureNothingIsMissed() throws Exception {
        assertThat(run("<testcase classname='d.ATest' name='a'><failure/></testcase>"))
                .extracting(Finding::rule)
                .doesNotContain("tests/lost");
    }

    private void java(String name, String body) {
        host.unchanged("src/test/java/d/" + name + ".java", "package d;\n\nclass " + name + " { " + body + " }\n");
    }

    private List<Finding> reporting(String group, String... names) throws Exception {
        StringBuilder cases = new StringBuilder();
        for (String name : names) {
            cases.append("<testcase classname='")
                    .append(group)
                    .append("' name='")
                    .append(name)
                    .append("'/>");
        }
        return run(cases.toString());
    }

    private List<Finding> run(String cases) throws Exception {
        return judge("mkdir -p r; echo \"<testsuite>" + cases + "</testsuite>\" > r/a.xml");
    }

    private List<Finding> judge(String script) throws Exception {
        TestsSettings settings = new TestsSettings(
                Optional.empty(),
                Optional.of(script),
                Optional.empty(),
                List.of("r/*.xml"),
                1,
                0,
                ".",
                Optional.empty(),
                true,
                Optional.empty(),
                CanaryMode.AUTO,
                RunMode.COMMAND,
                List.of());
        return ((Judged) new TestsGateType().create(settings).judge(host)).findings();
    }

    private static List<String> keys(List<Finding> findings) {
        assertThat(findings).extracting(Finding::rule).containsOnly("tests/lost");
        return findings.stream().map(Finding::key).toList();
    }
}
