package dev.gatehouse.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.maven.Severity.Level;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
    private static final Severity STRICT = new Severity(Level.FAILURE, Level.FAILURE);
    private static final Severity LENIENT = new Severity(Level.WARNING, Level.WARNING);
    private static final Printed PRINTED = new Printed(List.of("a table", "a finding"), 0);

    private final RecordingLog log = new RecordingLog();

    @TempDir
    private Path output;

    private Reports reports;

    @BeforeEach
    void leaveAVerdict() throws IOException {
        reports = Reports.in(output);
        Files.createDirectories(reports.folder());
        Files.writeString(reports.verdict(), "{}");
    }

    @ParameterizedTest
    @CsvSource({
        "0,ACCEPTED",
        "1,VIOLATION",
        "2,MISCONFIGURED",
        "3,NOT_PROVEN",
        "5,NEEDS_PERSON",
        "4,BROKEN",
        "70,BROKEN",
        "130,BROKEN",
        "137,BROKEN",
        "143,BROKEN",
        "-1,BROKEN"
    })
    void anExitCodeHasAMeaning(int code, Outcome outcome) {
        assertThat(Outcome.of(code, reports)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 5})
    void anExitCodeWithoutAVerdictIsNotBelieved(int code) throws IOException {
        reports.clear();

        assertThat(Outcome.of(code, reports)).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void anAcceptedSubmissionIsInformation() throws Exception {
        STRICT.apply(Outcome.ACCEPTED, PRINTED, "", reports, log);

        assertThat(log.lines()).containsExactly("info a table", "info a finding");
    }

    @ParameterizedTest
    @EnumSource(names = {"VIOLATION", "NOT_PROVEN", "NEEDS_PERSON"})
    void whatSpeaksAgainstItFailsTheBuildAndSaysWhereTheReportIs(Outcome outcome) {
        assertThatThrownBy(() -> STRICT.apply(outcome, PRINTED, "", reports, log))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(outcome.message() + " The full report: " + reports.text());
        assertThat(log.lines()).containsExactly("error a table", "error a finding");
    }

    @ParameterizedTest
    @EnumSource(names = {"VIOLATION", "NOT_PROVEN", "NEEDS_PERSON"})
    void whatMaySpeakAgainstItIsAWarning(Outcome outcome) throws Exception {
        LENIENT.apply(outcome, PRINTED, "", reports, log);

        assertThat(log.lines()).hasSize(3).allMatch(line -> line.startsWith("warn "));
    }

    @Test
    void violationsAndMissingProofsAreLetPassSeparately() {
        Severity onlyViolations = new Severity(Level.FAILURE, Level.WARNING);

        assertThatCode(() -> onlyViolations.apply(Outcome.NOT_PROVEN, PRINTED, "", reports, log))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> onlyViolations.apply(Outcome.VIOLATION, PRINTED, "", reports, log))
                .isInstanceOf(MojoFailureException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"MISCONFIGURED", "BROKEN"})
    void breakageIsNeverLetPass(Outcome outcome) {
        assertThatThrownBy(() -> LENIENT.apply(outcome, PRINTED, "\ngate.yaml:3:5: no\n  why\n", reports, log))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(outcome.message() + " gate.yaml:3:5: no");
        assertThat(log.lines()).contains("error gate.yaml:3:5: no", "error   why");
    }

    @Test
    void silentBreakageIsNamedSo() {
        assertThatThrownBy(() -> STRICT.apply(Outcome.BROKEN, PRINTED, "", reports, log))
                .hasMessageEndingWith("It said nothing about the cause.");
    }

    @Test
    void whatIsPrintedBeyondMeasureIsCountedNotKept() throws IOException {
        byte[] flood = "x\n".repeat(Printed.MOST_BYTES).getBytes(StandardCharsets.UTF_8);

        Printed printed = Printed.read(new ByteArrayInputStream(flood));
        printed.to(log::info);

        assertThat(printed.dropped()).isEqualTo(Printed.MOST_BYTES);
        assertThat(log.lines()).hasSize(Printed.MOST_BYTES / 2 + 1);
        assertThat(log.lines().get(Printed.MOST_BYTES / 2))
                .isEqualTo("info … and " + Printed.MOST_BYTES + " bytes more.");
    }
}
