package dev.gatehouse.gates.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.Judged;
import dev.gatehouse.verdict.Judgement.NotProven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that are written outside the tree, to the folder that the gate gives its commands. */
class OutputsTest {
    private static final String WRITES =
            "echo '<testsuite><testcase classname=\"d.A\" name=\"a\"><failure/></testcase></testsuite>' > ";

    @TempDir
    Path temp;

    private FakeGateContext host;

    @BeforeEach
    void makeHost() {
        host = FakeGateContext.in(temp).named("tests").unchanged("a.txt", "a");
    }

    @Test
    void everyRunAndRerunWritesToAnEmptyFolderOutsideTheTree() throws Exception {
        String script = "ls -A \"$1\" >> ../listing; " + WRITES + "\"$1/$$.xml\"; exit 1";
        Judged judged = (Judged) judge(Optional.of(command(script, "{out}")), command(script, "{out}", "{tests}"));
        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("d.A#a");
            assertThat(finding.rerun()).endsWith(System.getProperty("java.io.tmpdir"), "d.A#a");
        });
        assertThat(host.commands()).hasSize(3);
        assertThat(temp.resolve("listing")).isEmptyFile();
        try (var files = Files.list(host.workspace())) {
            assertThat(files).containsExactly(host.workspace().resolve("a.txt"));
        }
    }

    @Test
    void aScriptFindsTheFolderInItsEnvironment() throws Exception {
        Judged judged = (Judged) judge(WRITES + "\"$GATE_OUT/a.xml\"; exit 1");
        assertThat(judged.findings()).extracting(Finding::key).containsExactly("d.A#a");
        assertThatThrownBy(() -> judge("echo {out}")).hasMessageContaining("\"$GATE_OUT\"");
    }

    @Test
    void aLinkInPlaceOfTheFolderIsNeitherReadNorEmptied() throws Exception {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        String script =
                "rm -r \"$GATE_OUT\"; ln -s '" + elsewhere + "' \"$GATE_OUT\"; " + WRITES + "\"$GATE_OUT/a.xml\"";
        assertThat(((NotProven) judge(script)).cause()).contains("wrote no test case");
        assertThat(((NotProven) judge("true")).cause()).contains("wrote no test case");
        assertThat(elsewhere.resolve("a.xml")).exists();
    }

    @Test
    void aCallersOwnBuildHoldsNoSuchReportsSoTheGateRunsItsCommand() throws Exception {
        host.builtSince(Instant.now());
        assertThat(judge(WRITES + "\"$GATE_OUT/a.xml\"; exit 1")).isInstanceOf(Judged.class);
        assertThat(host.commands()).isNotEmpty();
    }

    private Judgement judge(String shell) throws IOException, InterruptedException {
        return judge(Optional.empty(), Optional.of(shell), Optional.empty());
    }

    private Judgement judge(Optional<CommandLine> run, CommandLine rerun) throws IOException, InterruptedException {
        return judge(run, Optional.empty(), Optional.of(rerun));
    }

    private Judgement judge(Optional<CommandLine> run, Optional<String> shell, Optional<CommandLine> rerun)
            throws IOException, InterruptedException {
        TestsSettings settings = new TestsSettings(
                run,
                shell,
                rerun,
                List.of("{out}/*.xml"),
                1,
                2,
                ".",
                Optional.empty(),
                false,
                Optional.empty(),
                CanaryMode.AUTO,
                RunMode.COMMAND,
                List.of());
        return new TestsGateType().create(settings).judge(host);
    }

    private static CommandLine command(String script, String... arguments) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        words.addAll(List.of(arguments));
        return new CommandLine(words);
    }
}
