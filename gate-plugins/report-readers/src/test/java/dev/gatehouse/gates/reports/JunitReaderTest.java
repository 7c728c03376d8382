package dev.gatehouse.gates.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gates.reports.TestCase.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JunitReaderTest {
    @TempDir
    Path folder;

    private final List<TestCase> cases = new ArrayList<>();

    @Test
    void readsSuitesNestedInSuitesAndCasesOutsideThem() throws IOException {
        assertThat(read("""
                        <testsuites><testcase name="top"/>
                        <testsuite name="a"><testsuite name="b"><testcase name="deep" classname="C"/></testsuite>
                        <testcase/></testsuite></testsuites>""")).isEmpty();
        assertThat(cases).extracting(TestCase::name).containsExactly("top", "deep", "");
        assertThat(cases.get(1).suites()).containsExactly("a", "b");
        assertThat(cases.get(2).suites()).containsExactly("a");
    }

    @Test
    void tellsWhatBecameOfEachTest() throws IOException {
        assertThat(read("""
                        <testsuite><testcase name="p"/><testcase name="s"><skipped/></testcase>
                        <testcase name="f"><failure type="T" message="m">trace</failure></testcase>
                        <testcase name="e"><error/></testcase>
                        <testcase name="k"><flakyFailure type="K" message="once"><stackTrace>at x</stackTrace></flakyFailure></testcase>
                        <testcase name="r"><failure message="one"/><rerunFailure message="two"/></testcase></testsuite>""")).isEmpty();
        assertThat(cases)
                .extracting(TestCase::status)
                .containsExactly(
                        Status.PASSED, Status.SKIPPED, Status.FAILED, Status.FAILED, Status.FLAKY, Status.FAILED);
        assertThat(cases.get(2).failure()).contains(new TestCase.Failure("T", "m", "trace"));
        assertThat(cases.get(4).failure().orElseThrow().trace()).isEqualTo("at x");
        assertThat(cases.get(5).failure().orElseThrow().message()).isEqualTo("one");
    }

    @Test
    void readsTimesWithThousandsSeparatorsAndIgnoresBrokenFigures() throws IOException {
        read("<testsuite><testcase time='1,234.5' line='7' file='a.py'/><testcase time='soon' line='x'/></testsuite>");
        assertThat(cases).extracting(TestCase::seconds).containsExactly(1234.5, 0.0);
        assertThat(cases.get(0).line()).isEqualTo(7);
        assertThat(cases.get(0).file()).contains("a.py");
    }

    @Test
    void keepsReadingWhereATestPrintedControlCharacters() throws IOException {
        assertThat(read("<testsuite><testcase name='a\u001b[31m'><failure>\u0000x]]</failure></testcase></testsuite>"))
                .isEmpty();
        assertThat(cases.get(0).failure().orElseThrow().trace()).isEqualTo("\uFFFDx]]");
    }

    @Test
    void cutsLongTextWithoutBreakingReferencesOrSections() throws IOException {
        String amps = "&amp;".repeat(40_000);
        assertThat(read("<testsuite><system-out><![CDATA[" + "]]x".repeat(100_000) + "]]]></system-out>"
                        + "<testcase name='a'><failure>" + amps + "</failure></testcase><!-- " + "\n-".repeat(90_000)
                        + " --></testsuite>"))
                .isEmpty();
        assertThat(cases.get(0).failure().orElseThrow().trace())
                .startsWith("&&&")
                .hasSizeLessThanOrEqualTo(64 * 1024);
    }

    @Test
    void readsUtf16AndDeclaredEncodings() throws IOException {
        String text = "<?xml version='1.0' encoding='ISO-8859-1'?><testsuite><testcase name='ä'/></testsuite>";
        assertThat(read(text.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(read("\uFEFF<testsuite><testcase name='ä'/></testsuite>".getBytes(StandardCharsets.UTF_16LE)))
                .isEmpty();
        assertThat(cases).extracting(TestCase::name).containsExactly("ä", "ä");
    }

    @Test
    void manyReferencesAndMuchTextAreNoTroubleOnAnyJdk() throws IOException {
        String test = "<testcase name='a'><failure>" + "&amp;&lt;&#65;x".repeat(50) + "</failure></testcase>\n";
        assertThat(read("<testsuite>" + test.repeat(20_000) + "</testsuite>")).isEmpty();
        assertThat(cases).hasSize(20_000);
    }

    static Stream<Arguments> hostile() {
        String lol = "<!DOCTYPE t [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><testsuite name=\"&b;\"/>";
        String xxe = "<!DOCTYPE t [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><testsuite>&a;</testsuite>";
        return Stream.of(
                Arguments.of("billion laughs", lol, "DOCTYPE"),
                Arguments.of("external entity", xxe, "DOCTYPE"),
                Arguments.of("parameter entity", "<!DOCTYPE t SYSTEM \"http://127.0.0.1:1/x\"><testsuite/>", "DOCTYPE"),
                Arguments.of("undeclared entity", "<testsuite>&xxe;</testsuite>", "entity"),
                Arguments.of("deep nesting", "<testsuite>".repeat(5_000), "nested more than 100"),
                Arguments.of("truncated", "<testsuite><testcase name='a'>", "well-formed"),
                Arguments.of("empty", "", "well-formed"),
                Arguments.of("two roots", "<testsuite/><testsuite/>", "well-formed"),
                Arguments.of("another root", "<html><body/></html>", "root <html>"),
                Arguments.of("text only", "not xml at all", "well-formed"),
                Arguments.of("unclosed attribute", "<testsuite name='x", "well-formed"),
                Arguments.of("illegal reference", "<testsuite name='&#0;'/>", "well-formed"),
                Arguments.of("long tag", "<testsuite name='" + "x".repeat(2_000_000) + "'/>", "tag of more than"),
                Arguments.of("many attributes", manyAttributes(), "not"),
                Arguments.of("unknown encoding", "<?xml version='1.0' encoding='klingon'?><testsuite/>", "klingon"),
                Arguments.of("lying encoding", "<?xml version='1.0' encoding='UTF-16'?><testsuite/>", "UTF-16"));
    }

    private static String manyAttributes() {
        StringBuilder tag = new StringBuilder("<testsuite");
        for (int i = 0; i < 50_000; i++) {
            tag.append(" a").append(i).append("=''");
        }
        return tag + "/>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void hostileOrBrokenDocumentsAreProblemsAndNotExceptions(String name, String text, String expected)
            throws IOException {
        assertThat(read(text))
                .hasValueSatisfying(problem -> assertThat(problem.toString())
                        .startsWith("report.xml")
                        .contains(expected)
                        .doesNotContain("\n"));
    }

    @Test
    void everyPrefixOfAReportIsAProblemAndNeverAnException() throws IOException {
        String whole = "<?xml version='1.0'?><testsuite name='a'><!-- c --><testcase name='b'><failure message='m'>"
                + "<![CDATA[ x ]]> &lt; </failure></testcase></testsuite>";
        for (int end = 0; end < whole.length(); end++) {
            assertThat(read(whole.substring(0, end))).as("prefix of %d", end).isPresent();
        }
        assertThat(read(whole)).isEmpty();
    }

    @Test
    void bytesThatAreNotTheEncodingAreNamed() throws IOException {
        assertThat(read(new byte[] {'<', 't', 'e', 's', 't', (byte) 0xC3, '>'}))
                .hasValueSatisfying(problem -> assertThat(problem.cause()).contains("UTF-8"));
    }

    @Test
    void aBrokenPlaceHasItsLineAndColumn() throws IOException {
        assertThat(read("<testsuite>\n<!-- a\nb\nc -->\n<testcase></wrong></testsuite>"))
                .hasValueSatisfying(problem -> {
                    assertThat(problem.line()).isEqualTo(5);
                    assertThat(problem.column()).isPositive();
                });
    }

    @Test
    void linksPipesFoldersAndLargeFilesAreNotOpened() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("real.xml"), "<testsuite/>");
        Path link = Files.createSymbolicLink(folder.resolve("link.xml"), folder.resolve("real.xml"));
        Path pipe = folder.resolve("pipe.xml");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(problemOf(link)).contains("regular");
        assertThat(problemOf(pipe)).contains("regular");
        assertThat(problemOf(Files.createDirectory(folder.resolve("folder.xml"))))
                .contains("regular");
        assertThat(problemOf(folder.resolve("missing.xml"))).contains("vanished");
        ReportLimits small = ReportLimits.DEFAULT.withBytes(5);
        assertThat(new JunitReader(small).read(new ReportFile(folder.resolve("real.xml"), "r"), cases::add))
                .hasValueSatisfying(problem -> assertThat(problem.cause()).contains("12 bytes"));
    }

    @Test
    void tooManyCasesAreAProblem() throws IOException {
        Path file =
                Files.writeString(folder.resolve("r.xml"), "<testsuite>" + "<testcase/>".repeat(11) + "</testsuite>");
        ReportLimits few = ReportLimits.DEFAULT.withEntries(10);
        assertThat(new JunitReader(few).read(new ReportFile(file, "r.xml"), cases::add))
                .isPresent();
    }

    @Test
    void aHundredMegabytesOfOutputInOneSectionTakeNoMemoryToSpeakOf() throws IOException {
        Path file = folder.resolve("large.xml");
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = "out & < ]] ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            out.write("<testsuite><testcase name='a'><system-out><![CDATA[".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1_000; i++) {
                out.write(block);
            }
            out.write("]]></system-out></testcase><testcase name='b'/></testsuite>".getBytes(StandardCharsets.UTF_8));
        }
        long before = used();
        Optional<Problem> problem =
                new JunitReader(ReportLimits.DEFAULT).read(new ReportFile(file, "large.xml"), cases::add);
        assertThat(problem).isEmpty();
        assertThat(cases).hasSize(2);
        assertThat(used() - before).isLessThan(32L << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private String problemOf(Path file) {
        return new JunitReader(ReportLimits.DEFAULT)
                .read(new ReportFile(file, "r.xml"), cases::add)
                .orElseThrow()
                .cause();
    }

    private Optional<Problem> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Problem> read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("report.xml"), bytes);
        return new JunitReader(ReportLimits.DEFAULT).read(new ReportFile(file, "report.xml"), cases::add);
    }
}
