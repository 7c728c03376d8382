package dev.gatehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads. */
class HumanReportTest {
    @Test
    void aRejectionIsShownWhole() throws IOException {
        assertThat(Verdicts.written(Format.HUMAN, Verdicts.rejected(), Verdicts.context()))
                .isEqualTo("""
                        REJECTED  tree 111111111111 against 222222222222, in 12.3 s

                          tests  FAILED      12.0 s        5 blocking
                          lint   FAILED      800 ms        1 blocking, 2 other findings
                          audit  NOT PROVEN  800 ms        npm is missing

                        src/test/java/d/C1Test.java:4 tests/failed C1Test.adds  expected: <4> but was: <0>
                          4 |     assertEquals(4, Calc.add(2, 2));
                          cause: AssertionFailedError in Calc.add (src/main/java/d/Calc.java:2)
                        src/test/java/d/C2Test.java:4 tests/failed C2Test.adds  expected: <4> but was: <0>
                        src/test/java/d/C3Test.java:4 tests/failed C3Test.adds  expected: <4> but was: <0>
                        src/test/java/d/C4Test.java:4 tests/failed C4Test.adds  expected: <4> but was: <0>
                        src/test/java/d/C5Test.java:4 tests/failed C5Test.adds  expected: <4> but was: <0>
                        help: see it again with: ./mvnw -q -B -Dtest=C1Test#adds test
                        full log: /state/runs/7/tests.log

                        src/app.ts:2:9 command/lint/no-unused 'total' is never used
                          2 |   const total = a;
                            |         ^^^^^
                        src/app.ts:3:3 command/lint/no-console console.log [waived: CLI output]
                        src/app.ts:3:3 command/lint/no-console console.log [existing]
                        help: Remove the variable.

                        help: Install Node.js.

                        Found 8 findings (1 waived, 1 existing).
                        Why: tests failed: 5 findings
                        Why: lint failed: 1 finding
                        Why: audit is not proven: npm is missing
                        Trust: in place: a preview, good among the co-operative
                        Policy: refs/remotes/origin/main:gate.yaml
                        Reproduce: gate check --base main
                        Full report: /state/runs/7/report.txt
                        """);
    }

    @Test
    void aGoodSelectionIsCalledPartialAndNeverAccepted() throws IOException {
        assertThat(Verdicts.written(Format.HUMAN, Verdicts.partial(), Verdicts.context()))
                .startsWith("PARTIAL, GOOD SO FAR  ")
                .contains("Partial: this verdict informs; it neither accepts nor attests.")
                .doesNotContain("ACCEPTED");
    }

    @Test
    void coloursComeOnlyWhenAskedFor() throws IOException {
        ReportContext plain = Verdicts.context();
        ReportContext coloured = new ReportContext(
                plain.head(),
                plain.rules(),
                plain.feedback(),
                new Style(Style.Palette.ANSI, 80),
                plain.previous(),
                plain.fullReport(),
                plain.reproduce(),
                plain.version());

        assertThat(Verdicts.written(Format.HUMAN, Verdicts.rejected(), plain)).doesNotContain("\u001b");
        assertThat(Verdicts.written(Format.HUMAN, Verdicts.rejected(), coloured))
                .startsWith("\u001b[1;31mREJECTED\u001b[0m");
    }

    @Test
    void tenThousandFindingsStayReadable() throws IOException {
        String report = Verdicts.written(Format.HUMAN, Verdicts.large(10_000), Verdicts.context());

        assertThat(report.lines().count()).isLessThan(200);
        assertThat(report).contains("…and 9950 more findings", "…also in 91 other files", "Found 10000 findings.");
    }

    @Test
    void aFrameFollowsLongLinesAndTabs() {
        String source = "\t".repeat(3) + "x".repeat(300) + "bad" + "y".repeat(300);

        List<String> frame = Frame.of(source, new Location("a", 7, 304, 7, 307), 60);
        int caret = frame.get(1).indexOf('^');
        assertThat(frame.get(0).substring(caret)).startsWith("bad");
        assertThat(frame.get(1).strip()).endsWith("^^^");
        assertThat(frame).allMatch(line -> line.length() <= 62);
    }

    @Test
    void aCaretStandsBehindEscapedCharacters() {
        List<String> frame = Frame.of("a\u202e\u001bb", Location.of("a", 1, 4), 80);

        assertThat(frame).containsExactly("  1 | a\\u{202e}\\u{1b}b", "    | " + " ".repeat(15) + "^");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 6, 100})
    void aColumnBeyondTheLineDoesNoHarm(int column) {
        assertThat(Frame.of("abcde", Location.of("a", 1, column), 80)).hasSize(2);
        assertThat(Frame.of("", Location.of("a", 1, column), 80)).hasSize(2);
    }

    @Test
    void exitCodesFollowTheVerdict() {
        Verdict accepted = Verdicts.accepted();
        Verdict person = new Verdict(
                accepted.id(),
                Decision.INCONCLUSIVE,
                true,
                accepted.trust(),
                accepted.coverage(),
                accepted.submission(),
                accepted.policy(),
                accepted.selected(),
                accepted.gates(),
                List.of("a person has to approve"),
                List.of(),
                accepted.at(),
                accepted.took());

        assertThat(ExitCode.of(accepted).code()).isZero();
        assertThat(ExitCode.of(Verdicts.partial()).code()).isZero();
        assertThat(ExitCode.of(Verdicts.rejected()).code()).isEqualTo(1);
        assertThat(ExitCode.of(person).code()).isEqualTo(5);
        assertThat(ExitCode.of(Verdicts.verdict(Decision.INCONCLUSIVE, List.of(), List.of()))
                        .code())
                .isEqualTo(3);
        assertThat(List.of(ExitCode.values())).extracting(ExitCode::code).containsExactly(0, 1, 2, 3, 4, 5, 70, 130);
    }
}
