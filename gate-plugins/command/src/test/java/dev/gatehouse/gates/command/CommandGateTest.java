package dev.gatehouse.gates.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gates.command.CommandSettings.Contradiction;
import dev.gatehouse.gates.command.CommandSettings.ExitCodes;
import dev.gatehouse.gates.command.CommandSettings.Format;
import dev.gatehouse.gates.command.CommandSettings.Report;
import dev.gatehouse.gates.reports.SarifLevel;
import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.testkit.Runs;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.Judged;
import dev.gatehouse.verdict.Judgement.NotProven;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandGateTest {
    private static final String FINDING = """
            {"ruleId": "no-var", "level": "error", "message": {"text": "line 3: no var"}, "locations": [{"physicalLocation":
             {"artifactLocation": {"uri": "a.js"}, "region": {"startLine": 3, "startColumn": 2}}}]}""";

    @TempDir
    Path temp;

    private FakeGateContext host;

    @BeforeEach
    void makeHost() {
        host = FakeGateContext.in(temp).named("lint").unchanged("a.js", "1\n2\n3\n");
    }

    @Test
    void exitZeroIsCleanWithTheFullLogAsEvidence() throws Exception {
        Judged judged = judged(shell("echo fine; echo more >&2"));
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.examined()).isEqualTo(1);
        assertThat(judged.evidence())
                .singleElement()
                .satisfies(log -> assertThat(log.file()).content().contains("fine", "more"));
    }

    @Test
    void anotherExitIsOneFindingWithTheLastWordsAndTheCommand() throws Exception {
        Judged judged = judged(run("sh -c 'echo out; echo the reason >&2; exit 3'"));
        Finding finding = judged.findings().get(0);
        assertThat(finding.rule()).isEqualTo("command/lint/exit");
        assertThat(finding.message()).isEqualTo("exited with 3: the reason");
        assertThat(finding.rerun()).startsWith("sh", "-c");
        assertThat(judged.findings()).hasSize(1);
    }

    @Test
    void compileErrorsInTheOutputAreLocatedFindings() throws Exception {
        Judged judged =
                judged(shell("echo \"$PWD/a.js(3,2): error TS1: bad\"; echo 'a.js(3,2): error TS1: bad'; exit 2"));
        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("command/lint/compile-error");
            assertThat(finding.at()).contains(Location.of("a.js", 3, 2));
        });
    }

    @Test
    void exitCodesMeanWhatTheSettingsSay() throws Exception {
        ExitCodes codes = new ExitCodes(List.of(0, 4), List.of(1), List.of(2));
        assertThat(judged(with(shell("exit 4"), codes)).findings()).isEmpty();
        assertThat(judged(with(shell("exit 1"), codes)).findings()).hasSize(1);
        assertThat(notProven(with(shell("exit 2"), codes)).cause()).contains("could not tell");
        assertThat(notProven(with(shell("exit 9"), codes)).cause()).contains("exit code 9");
        assertThatThrownBy(() -> judge(with(shell("x"), new ExitCodes(List.of(0), List.of(0), List.of()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMissingToolIsNotProvenHoweverItIsMissing() throws Exception {
        Files.writeString(host.workspace().resolve("not-executable"), "x");
        assertThat(notProven(run("no-such-program-here --x")).remedy()).isNotBlank();
        assertThat(notProven(run("./not-executable")).remedy()).isNotBlank();
        assertThat(notProven(shell("no-such-program-here")).cause()).contains("127", "no-such-program-here");
        assertThat(notProven(shell("./not-executable")).cause()).contains("126");
        assertThat(judged(shell("exit 127")).findings()).hasSize(1);
    }

    @Test
    void aCommandThatHangsIsNotProven() throws Exception {
        host.running(command -> Runs.timedOut("still at it\n"));
        assertThat(notProven(shell("sleep 1000")).cause()).contains("time limit", "still at it");
    }

    @Test
    void aMissingFolderIsNotProvenAndOneOutsideTheTreeToo() throws Exception {
        assertThat(notProven(in(shell("true"), "gone")).cause()).contains("gone");
        assertThat(notProven(in(shell("true"), "..")).cause()).contains("'..'");
    }

    @Test
    void processesLeftBehindAreAFindingThatRejectsNothing() throws Exception {
        Judged judged = judged(shell("sleep 300 >/dev/null 2>&1 & exit 0"));
        assertThat(judged.findings()).extracting(Finding::rule).containsExactly("command/left-running");
        assertThat(judged.measures()).contains(new Measure("left-running", 1, "count"));
    }

    @Test
    void sarifBecomesFindingsWithStableKeys() throws Exception {
        Judged judged = judged(sarif("printf '%s' '" + document(FINDING) + "' > r.sarif; exit 1"));
        Finding finding = judged.findings().get(0);
        assertThat(finding.rule()).isEqualTo("command/lint/no-var");
        assertThat(finding.key()).isEqualTo("no-var:a.js:line #: no var");
        assertThat(finding.at()).contains(Location.of("a.js", 3, 2));
    }

    @Test
    void anExitCodeAndAReportThatDisagreeAreJudgedAsConfigured() throws Exception {
        CommandSettings red = sarif("printf '%s' '" + document(FINDING) + "' > r.sarif");
        CommandSettings green = sarif("printf '%s' '" + document("") + "' > r.sarif; echo why; exit 1");
        assertThat(judged(red).findings()).hasSize(1);
        assertThat(judged(green).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("no finding", "why"));
        assertThat(judged(deciding(red, Contradiction.PASS)).measures())
                .contains(new Measure("findings-let-through", 1, "count"));
        assertThat(judged(deciding(green, Contradiction.PASS)).findings()).isEmpty();
        assertThat(notProven(deciding(red, Contradiction.NOT_PROVEN)).cause()).contains("1 findings");
        assertThat(notProven(deciding(green, Contradiction.NOT_PROVEN)).cause()).contains("why");
    }

    @Test
    void aReportThatIsMissingStaleHandedInBrokenOrALinkIsNotProven() throws Exception {
        assertThat(notProven(sarif("echo crashed; exit 2")).cause()).contains("wrote no report", "crashed");
        host.untracked("r.sarif", document(""));
        assertThat(notProven(sarif("exit 0")).cause()).contains("older than this run");
        assertThat(notProven(sarif("echo '{' > r.sarif")).cause()).contains("r.sarif:");
        assertThat(notProven(sarif("rm r.sarif; ln -s /etc/passwd r.sarif")).cause())
                .contains("regular file");
        assertThat(notProven(sarif("rm r.sarif; mkfifo r.sarif")).cause()).contains("regular file");
        assertThat(notProven(sarif("rm r.sarif; printf '%s' '"
                                + document("")
                                        .replace(
                                                "\"results\"",
                                                "\"invocations\": [{\"executionSuccessful\": false}], \"results\"")
                                + "' > r.sarif"))
                        .cause())
                .contains("did not finish");
        host.head("r.sarif", document(""));
        assertThat(notProven(sarif("printf '%s' '" + document("") + "' > r.sarif"))
                        .cause())
                .contains("handed in");
    }

    @Test
    void levelsBelowTheConfiguredOneAreCountedOnly() throws Exception {
        String note = FINDING.replace("error", "note");
        Judged judged = judged(sarif("printf '%s' '" + document(note) + "' > r.sarif"));
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.measures()).contains(new Measure("below-min-level", 1, "count"));
    }

    @Test
    void junitReportsOfOtherToolsBecomeFindings() throws Exception {
        String xml = "<testsuite><testcase name=\"n\" classname=\"c\" file=\"a.js\" line=\"2\"><failure message=\"m\"/>"
                + "</testcase></testsuite>";
        CommandSettings plain = shell("printf '%s' '" + xml + "' > r.xml; exit 1");
        Judged judged = judged(reporting(plain, new Report(Format.JUNIT, List.of("r.xml"), SarifLevel.WARNING)));
        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("command/lint/test-failed");
            assertThat(finding.at()).contains(Location.of("a.js", 2));
        });
    }

    @Test
    void reportsOutsideTheTreeAreThoseOfThisRun() throws Exception {
        Report report = new Report(Format.SARIF, List.of("{out}/*.sarif"), SarifLevel.WARNING);
        String writes = "printf '%s' '" + document(FINDING) + "' > \"$GATE_OUT/r.sarif\"; exit 1";
        assertThat(judged(reporting(shell(writes), report)).findings())
                .extracting(Finding::rule)
                .containsExactly("command/lint/no-var");
        assertThat(notProven(reporting(shell("ls \"$GATE_OUT\""), report)).cause())
                .contains("wrote no report [{out}/*.sarif]");
        assertThatThrownBy(() -> judge(shell("x > {out}/y"))).hasMessageContaining("$GATE_OUT");
    }

    @Test
    void aShownCommandWritesWhereAnybodyMay() throws Exception {
        Finding finding =
                judged(run("sh -c 'touch $1/x && exit 3' sh {out}")).findings().get(0);
        assertThat(host.commands().get(0).argv())
                .endsWith(temp.resolve("evidence/out").toString());
        assertThat(finding.rerun()).endsWith(System.getProperty("java.io.tmpdir"));
    }

    @Test
    void changedFilesAndModulesBecomeArgumentsWhateverTheirNames() throws Exception {
        host.unchanged("m/package.json", "{}")
                .head("m/x; rm -rf $(y).js", "new")
                .head("--fix", "new");
        Judged judged = judged(run("sh -c 'printf \"[%s]\" \"$@\"' sh {changed-files} {changed-modules}"));
        assertThat(judged.evidence().get(0).file()).hasContent("[./--fix][m/x; rm -rf $(y).js][.][m]");
        assertThat(new CommandGateType()
                        .create(run("eslint {changed-files}"))
                        .footprint()
                        .readsBase())
                .isTrue();
    }

    @Test
    void noChangedFileToLookAtIsNotProven() throws Exception {
        host.head("b.md", "new");
        CommandSettings settings = run("echo {changed-files}");
        assertThat(notProven(only(settings, "**/*.js")).cause()).contains("no file");
        assertThat(judged(only(settings, "**/*.md")).findings()).isEmpty();
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        CommandSettings both = new CommandSettings(
                Optional.of(CommandLine.parse("a")),
                Optional.of("b"),
                ".",
                Optional.empty(),
                Optional.empty(),
                Contradiction.FAIL,
                Contradiction.FAIL,
                List.of());
        assertThatThrownBy(() -> judge(both)).hasMessageContaining("not both");
        assertThatThrownBy(() -> judge(shell("eslint {changed-files}"))).hasMessageContaining("use 'run'");
        assertThatThrownBy(() -> judge(shell(" "))).hasMessageContaining("empty");
    }

    private static String document(String results) {
        return "{\"version\": \"2.1.0\", \"runs\": [{\"results\": [" + results + "]}]}";
    }

    private static CommandSettings run(String line) {
        return settings(Optional.of(CommandLine.parse(line)), Optional.empty());
    }

    private static CommandSettings shell(String script) {
        return settings(Optional.empty(), Optional.of(script));
    }

    private static CommandSettings settings(Optional<CommandLine> run, Optional<String> shell) {
        return new CommandSettings(
                run, shell, ".", Optional.empty(), Optional.empty(), Contradiction.FAIL, Contradiction.FAIL, List.of());
    }

    private static CommandSettings sarif(String script) {
        return reporting(shell(script), new Report(Format.SARIF, List.of("*.sarif"), SarifLevel.WARNING));
    }

    private static CommandSettings reporting(CommandSettings s, Report report) {
        return new CommandSettings(
                s.run(),
                s.shell(),
                ".",
                Optional.of(report),
                s.exitCodes(),
                s.findingsOnSuccess(),
                s.failureWithoutFindings(),
                s.only());
    }

    private static CommandSettings deciding(CommandSettings s, Contradiction choice) {
        return new CommandSettings(s.run(), s.shell(), ".", s.report(), s.exitCodes(), choice, choice, s.only());
    }

    private static CommandSettings with(CommandSettings s, ExitCodes codes) {
        return new CommandSettings(
                s.run(),
                s.shell(),
                ".",
                s.report(),
                Optional.of(codes),
                s.findingsOnSuccess(),
                s.failureWithoutFindings(),
                s.only());
    }

    private static CommandSettings in(CommandSettings s, String directory) {
        return new CommandSettings(
                s.run(),
                s.shell(),
                directory,
                s.report(),
                s.exitCodes(),
                s.findingsOnSuccess(),
                s.failureWithoutFindings(),
                s.only());
    }

    private static CommandSettings only(CommandSettings s, String glob) {
        return new CommandSettings(
                s.run(),
                s.shell(),
                ".",
                s.report(),
                s.exitCodes(),
                s.findingsOnSuccess(),
                s.failureWithoutFindings(),
                List.of(glob));
    }

    private Judgement judge(CommandSettings settings) throws IOException, InterruptedException {
        return new CommandGateType().create(settings).judge(host);
    }

    private Judged judged(CommandSettings settings) throws IOException, InterruptedException {
        Judgement judgement = judge(settings);
        assertThat(judgement).isInstanceOf(Judged.class);
        return (Judged) judgement;
    }

    private NotProven notProven(CommandSettings settings) throws IOException, InterruptedException {
        Judgement judgement = judge(settings);
        assertThat(judgement).isInstanceOf(NotProven.class);
        return (NotProven) judgement;
    }
}
