package dev.gatehouse.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.worker.attempt.Patience;
import dev.gatehouse.worker.claude.ClaudeAdapter;
import dev.gatehouse.worker.claude.ClaudeOptions;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The traps of speaking with Claude Code, against a stand-in that speaks as it does. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(120)
class ClaudeAdapterTest {

    @TempDir
    private Path folder;

    @Test
    void tellsWhatItCostAndWhatWasDenied() throws Exception {
        Desk desk = new Desk(folder);
        AttemptResult result = desk.run(Desk.claude("say I look", "answer It is 4."));
        assertThat(result.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(result.claim()).contains("It is 4.");
        assertThat(result.usage()).isEqualTo(new Usage(new BigDecimal("0.01"), 100, 3));
        assertThat(result.session()).isPresent();
        assertThat(result.denials()).singleElement().asString().startsWith("WebFetch");
        assertThat(Files.readString(result.evidence().transcript()))
                .startsWith("> {\"type\":\"user\"")
                .contains("\n< {\"type\":\"result\"");
    }

    @Test
    void aSessionIsResumedWithTheShortPrompt() throws Exception {
        Desk desk = new Desk(folder).resuming("5c21b5a2-6f0e-4d3e-9b63-0000000000aa", "Only the findings.");
        AttemptResult result = desk.run(Desk.claude("echo"));
        assertThat(result.claim()).contains("Only the findings.");
        assertThat(result.session()).contains("5c21b5a2-6f0e-4d3e-9b63-0000000000aa");
    }

    @Test
    void aSessionThatIsGoneIsBegunAnewWithTheWholePrompt() throws Exception {
        Desk desk = new Desk(folder).resuming("5c21b5a2-6f0e-4d3e-9b63-0000000000aa", "Only the findings.");
        AttemptResult result = desk.run(Desk.claude("misbehave STALE_SESSION"));
        assertThat(result.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(result.claim()).contains("begun anew");
        assertThat(desk.heard(WorkerEvent.SessionLost.class).session()).endsWith("aa");
        assertThat(Files.readString(desk.records().resolve("transcript-resumed.txt")))
                .contains("Only the findings.");
        assertThat(Files.readString(desk.records().resolve("transcript.txt"))).contains("Put 4 into sum.txt.");
    }

    @Test
    void whatIsNotAllowedByNameIsDenied() throws Exception {
        Desk desk = new Desk(folder);
        AttemptResult result = desk.run(Desk.claude("misbehave ASKS_PERMISSION"));
        assertThat(result.claim()).contains("deny");
        assertThat(desk.heard(WorkerEvent.PermissionAsked.class))
                .isEqualTo(new WorkerEvent.PermissionAsked("Bash", false));
        assertThat(result.denials()).anyMatch(denial -> denial.startsWith("Bash"));
    }

    @Test
    void whatIsAllowedByNameIsGranted() throws Exception {
        Desk desk = new Desk(folder);
        AttemptResult result = desk.run(new ClaudeAdapter(Desk.claude(List.of("Bash"), "misbehave ASKS_PERMISSION")));
        assertThat(result.claim()).contains("allow");
    }

    @Test
    void anAgentThatRefusesRootSaysWhatToDo() throws Exception {
        AttemptResult result = new Desk(folder).run(Desk.claude("misbehave REFUSES_ROOT"));
        assertThat(result.outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(result.message()).contains("run it as another user");
    }

    @Test
    void aCancelledTurnCanBeResumed() throws Exception {
        Desk desk = new Desk(folder);
        RunningAttempt attempt = desk.start(new ClaudeAdapter(
                Desk.claude(List.of(), "misbehave STOPS_MID_STREAM").withPatience(new Patience(Desk.LONG, Desk.LONG))));
        desk.heard(WorkerEvent.Progress.class);
        attempt.cancel();
        AttemptResult result = attempt.await();
        assertThat(result.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(result.exitCode()).hasValue(143);
        assertThat(result.session()).isPresent();
    }

    @Test
    void theCommandLineCarriesTheRulesAndTheEnvironmentNothingInherited() throws Exception {
        Path shell = Files.writeString(
                folder.resolve("claude"),
                "#!/bin/sh\nprintf '%s\\n' \"$@\" > args; env > env; read line; echo \"$line\" > in\n");
        assertThat(shell.toFile().setExecutable(true)).isTrue();
        Desk desk = new Desk(folder.resolve("desk"));
        AttemptResult result = desk.run(new ClaudeAdapter(everything(shell)));
        assertThat(result.outcome()).isEqualTo(Outcome.PROTOCOL_ERROR);
        assertThat(String.join(" ", Files.readAllLines(desk.tree().resolve("args"))))
                .isEqualTo("-p --input-format stream-json --output-format stream-json --verbose --setting-sources user"
                        + " --strict-mcp-config --bare --permission-mode dontAsk --allowedTools Bash(git *),Edit"
                        + " --disallowedTools WebFetch --max-budget-usd 5 --max-turns 9 --model m --fallback-model a,b"
                        + " --append-system-prompt-file s.md --mcp-config m.json --json-schema {}");
        assertThat(Files.readAllLines(desk.tree().resolve("env")))
                .noneMatch(line -> line.startsWith("CLAUDECODE") || line.startsWith("CLAUDE_CODE_"))
                .anyMatch(line -> line.equals("CLAUDE_CONFIG_DIR=" + folder.resolve("desk/home")));
    }

    private static ClaudeOptions everything(Path program) {
        return new ClaudeOptions(
                List.of(program.toString()),
                Optional.of("m"),
                List.of("a", "b"),
                ClaudeOptions.Permissions.DONT_ASK,
                List.of("Bash(git *)", "Edit"),
                List.of("WebFetch"),
                OptionalInt.of(9),
                Optional.of(Path.of("s.md")),
                Optional.of(Path.of("m.json")),
                Optional.of("{}"),
                ClaudeOptions.Isolation.BARE,
                Set.of(),
                new Patience(Desk.HARDLY.leave(), Desk.HARDLY.grace()));
    }
}
