package dev.gatehouse.kernel;

import static dev.gatehouse.kernel.Bench.judged;
import static dev.gatehouse.kernel.Bench.notProven;
import static dev.gatehouse.kernel.GateDraft.gate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.Exit;
import dev.gatehouse.gate.Run;
import dev.gatehouse.gate.Workspace;
import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.Judgement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes. */
@Timeout(60)
class ProcessRunsTest {
    private Bench bench;

    @BeforeEach
    void setUp(@TempDir Path root) throws IOException {
        bench = new Bench(root).patient();
    }

    @Test
    void givesExitCodeOutputAndLog() throws Exception {
        Run run = run("echo out; echo err >&2; exit 3");

        assertThat(run.exit()).isEqualTo(new Exit.Code(3));
        assertThat(run.outTail()).isEqualTo("out\n");
        assertThat(run.errTail()).isEqualTo("err\n");
        assertThat(run.log()).startsWith(bench.ground.evidence()).content().contains("out", "err");
    }

    @Test
    void theEnvironmentIsTheGroundsAndWhatGateAndCommandName() throws Exception {
        bench.ground.environment.put("KEPT", "kept");
        bench.ground.ambient.putAll(Map.of("NAMED", "named", "UNNAMED", "unnamed"));

        Run run = run(
                gate -> gate.reading("NAMED", "MISSING"),
                "env",
                command -> command.with("OWN", "own").with("KEPT", "replaced"));

        assertThat(run.outTail().lines())
                .contains("NAMED=named", "OWN=own", "KEPT=replaced")
                .noneMatch(line -> line.startsWith("UNNAMED") || line.startsWith("MISSING") || line.startsWith("HOME"));
        assertThat(run.outTail()).contains("GATEHOUSE_RUN=");
    }

    @Test
    void standardInputIsWhatTheCommandSaysOrEmpty() throws Exception {
        assertThat(run("cat").outTail()).isEmpty();
        assertThat(run(
                                gate -> gate,
                                "cat",
                                command -> new Command(
                                        command.argv(),
                                        command.directory(),
                                        Map.of(),
                                        Optional.of("input"),
                                        command.limit(),
                                        false))
                        .outTail())
                .isEqualTo("input");
    }

    @Test
    void aFreshHomeIsEmptyAndGoneAfterwards() throws Exception {
        bench.ground.environment.put("HOME", "/root");
        bench.ground.environment.put("XDG_CACHE_HOME", "/root/.cache");

        Run run = run(
                gate -> gate,
                "ls -A \"$HOME\" \"$TMPDIR\" | grep -v : ; echo x > \"$HOME/x\"; mkdir \"$HOME/d\"; echo y > \"$HOME/d/y\";"
                        + " chmod 555 \"$HOME/d\"; echo \"$HOME\"; echo \"cache=$XDG_CACHE_HOME\"",
                Command::withFreshHome);

        List<String> lines =
                run.outTail().lines().filter(line -> !line.isEmpty()).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith(bench.ground.scratch().toString());
        assertThat(Path.of(lines.get(0))).doesNotExist();
        assertThat(lines.get(1)).isEqualTo("cache=");
        assertThat(bench.ground.scratch()).isEmptyDirectory();
    }

    @Test
    void aCommandsOwnLimitEndsIt() throws Exception {
        Run run = run(gate -> gate, "sleep 600", command -> command.within(Duration.ofMillis(200)));

        assertThat(run.exit()).isEqualTo(new Exit.TimedOut());
    }

    @Test
    void aGateIsTimeEnoughToSayWhatItsProcessRanOutOfTimeWith() throws Exception {
        Execution execution = bench.judge(gate("slow", context -> {
                            Run run = context.run(shell("echo partly; exec sleep 600", context.workspace()));
                            return new Judgement.NotProven(
                                    "its command ran out of time: "
                                            + run.outTail().trim(),
                                    "r",
                                    List.of(new Evidence("log", "text/plain", run.log())));
                        })
                        .within(Duration.ofMillis(700))
                        .in(Workspace.SHARED))
                .get("slow");

        assertThat(notProven(execution).cause()).isEqualTo("its command ran out of time: partly");
        assertThat(notProven(execution).evidence()).hasSize(1);
    }

    @Test
    void aGateThatCallsATimedOutProcessCleanIsNotBelieved() throws Exception {
        Execution execution = bench.judge(gate("slow", context -> {
                            context.run(shell("exec sleep 600", context.workspace()));
                            return Judgement.clean(1);
                        })
                        .within(Duration.ofMillis(300)))
                .get("slow");

        assertThat(notProven(execution).cause()).contains("did not finish within its time limit of 300 ms");
    }

    @Test
    void aMissingProgramIsNotStartedWithCauseAndRemedy() throws Exception {
        AtomicReference<Run> kept = new AtomicReference<>();
        bench.judge(gate("g", context -> {
            kept.set(context.run(Command.of(List.of("no-such-program-anywhere"), context.workspace())));
            return Judgement.clean(1);
        }));

        assertThat(kept.get().exit()).isInstanceOfSatisfying(Exit.NotStarted.class, exit -> {
            assertThat(exit.cause()).contains("no-such-program-anywhere");
            assertThat(exit.remedy()).isNotBlank();
        });
    }

    @Test
    void whatAProcessLeavesBehindIsNamedAndEnded() throws Exception {
        Run run = run("setsid sleep 600 >/dev/null 2>&1 & exit 0");

        assertThat(run.survivors()).hasSize(1).allMatch(text -> text.contains("sleep 600"));
    }

    @Test
    void theGateMayRunProcessesFromThreadsOfItsOwnAndLosesThemWhenItAnswers() throws Exception {
        Execution execution = bench.judge(gate("g", context -> {
                    Path started = context.workspace().resolve("started");
                    new Thread(() -> runQuietly(context, "touch started; sleep 600")).start();
                    while (!java.nio.file.Files.exists(started)) {
                        Thread.onSpinWait();
                    }
                    return Judgement.clean(1);
                }))
                .get("g");

        assertThat(judged(execution).examined()).isEqualTo(1);
    }

    private static void runQuietly(dev.gatehouse.gate.GateContext context, String script) {
        try {
            context.run(shell(script, context.workspace()));
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Run run(String script) throws InterruptedException {
        return run(gate -> gate, script, command -> command);
    }

    private Run run(UnaryOperator<GateDraft> draft, String script, UnaryOperator<Command> command)
            throws InterruptedException {
        AtomicReference<Run> kept = new AtomicReference<>();
        Execution execution = bench.judge(draft.apply(gate("g", context -> {
                            kept.set(context.run(command.apply(shell(script, context.workspace()))));
                            return Judgement.clean(1);
                        })
                        .in(Workspace.SHARED)
                        .uncacheable()))
                .get("g");
        judged(execution);
        return kept.get();
    }

    private static Command shell(String script, Path directory) {
        return Command.of(List.of("/bin/sh", "-c", script), directory);
    }
}
