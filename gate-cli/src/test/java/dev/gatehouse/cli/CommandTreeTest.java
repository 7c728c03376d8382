package dev.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.process.Captured;
import dev.gatehouse.process.Command;
import dev.gatehouse.process.Processes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments in, help and complaints out. */
class CommandTreeTest {
    @TempDir
    Path temp;

    Shell shell;

    @BeforeEach
    void make() throws Exception {
        shell = new Shell(temp);
    }

    @ParameterizedTest
    @CsvSource({
        "chekc, check",
        "chek, check",
        "explian, explain",
        "docter, doctor",
        "check --isolatd, --isolated",
        "check --only=a --formt=json, --format",
        "config vaildate, validate"
    })
    void aTypoEndsInUsageAndAProposal(String line, String meant) {
        assertThat(shell.run(line.split(" "))).isEqualTo(2);
        assertThat(shell.err()).startsWith("gate: ").contains("Did you mean").contains(meant);
        assertThat(shell.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --format xml",
                "check --report json",
                "check --report =x",
                "check --report json=",
                "check --report nope=x",
                "check --policy mine",
                "check --color sometimes",
                "check --built-since yesterday",
                "check --head",
                "check surplus",
                "check --format=json --format=sarif",
                "approve",
                "approve 1234567",
                "config",
                "--nonsense",
                "init --target"
            })
    void whatCannotBeUnderstoodIsUsage(String line) {
        assertThat(shell.run(line.split(" "))).isEqualTo(2);
        assertThat(shell.err()).startsWith("gate: ").doesNotContain("\tat ", "Exception");
    }

    @Test
    void aWrongFormatNamesTheRightOnes() {
        shell.run("check", "--format", "xml");
        assertThat(shell.err()).contains("there is no format 'xml'", "human, agent, json", "sarif");

        shell.run("check", "--report", "json");
        assertThat(shell.err()).contains("'json' is not FORMAT=FILE, such as json=verdict.json");
    }

    @Test
    void whatIsQuotedDoesNotSteerTheTerminal() {
        shell.run("check", "--format=\u001b]0;x\u0007");

        assertThat(shell.err()).contains("\\u{1b}").doesNotContain("\u001b");
    }

    @Test
    void withoutACommandTheHelpIsShownAndNothingWasAsked() {
        assertThat(shell.run()).isEqualTo(2);
        assertThat(shell.out()).contains("Usage: gate", "3 inconclusive", "check", "completion");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "help",
                "help check",
                "check --help",
                "init --help",
                "explain --help",
                "approve --help",
                "doctor --help",
                "plugins --help",
                "config --help",
                "config show --help",
                "config validate --help",
                "gc --help",
                "blocked --help",
                "demo --help",
                "completion --help"
            })
    void helpIsNoFault(String line) {
        assertThat(shell.run(line.split(" "))).isZero();
        assertThat(shell.out()).contains("Usage: gate");
        assertThat(shell.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void theVersionIsTheDistributions(String option) {
        assertThat(shell.run(option)).isZero();
        assertThat(shell.out()).matches("gate \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void theCompletionScriptIsOneThatBashUnderstands() throws Exception {
        assertThat(shell.run("completion")).isZero();
        Path script = Files.writeString(temp.resolve("completion"), shell.out());

        assertThat(bash("bash", "-n", script.toString()).exitCode()).isZero();
        String ask = "source " + script + " && COMP_WORDS=(gate check --is) COMP_CWORD=2 && _complete_gate"
                + " && echo \"${COMPREPLY[@]}\"";
        assertThat(bash("bash", "-c", ask).text().strip()).isEqualTo("--isolated");
    }

    private Captured bash(String... words) throws Exception {
        return Processes.capture(Command.of(List.of(words), temp, Map.of("PATH", System.getenv("PATH"))));
    }
}
