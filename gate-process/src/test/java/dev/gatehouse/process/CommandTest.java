package dev.gatehouse.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CommandTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void setUp() {
        shell = new Shell(folder);
    }

    @Test
    void givesAllOutputAndAnyExitCode() throws Exception {
        Captured captured = Processes.capture(shell.command("sh", "-c", "printf ä; echo why >&2; exit 7"));

        assertThat(captured.exitCode()).isEqualTo(7);
        assertThat(captured.bytes()).isEqualTo("ä".getBytes(UTF_8));
        assertThat(captured.text()).isEqualTo("ä");
        assertThat(captured.errTail()).isEqualTo("why\n");
    }

    @Test
    void passesBytesThroughUnchangedInBothDirectionsAtOnce() throws Exception {
        byte[] bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);

        assertThat(Processes.capture(shell.command("cat").withInput(Input.bytes(bytes)))
                        .bytes())
                .isEqualTo(bytes);
    }

    @Test
    void endsACommandThatSaysMoreThanWasAskedFor() {
        assertThatThrownBy(() -> Processes.capture(shell.command("yes").withMaxOutputBytes(100_000)))
                .isInstanceOfSatisfying(
                        CommandException.class,
                        e -> assertThat(e.reason()).isEqualTo(CommandException.Reason.TOO_MUCH_OUTPUT))
                .hasMessageContaining("yes wrote more than 100000 bytes");
        assertThat(capturedOf(100_000)).isEqualTo(100_000);
    }

    private int capturedOf(int bytes) {
        try {
            return Processes.capture(
                            shell.command("head", "-c", "" + bytes, "/dev/zero").withMaxOutputBytes(bytes))
                    .bytes()
                    .length;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void endsACommandAtItsLimit() {
        assertThatThrownBy(() -> Processes.capture(shell.command("sleep", "300").withLimit(Duration.ofMillis(200))))
                .isInstanceOfSatisfying(
                        CommandException.class,
                        e -> assertThat(e.reason()).isEqualTo(CommandException.Reason.TIMED_OUT));
    }

    @Test
    void saysWhyACommandDidNotStart() {
        assertThatThrownBy(() -> Processes.capture(shell.command("no-such-git")))
                .isInstanceOfSatisfying(CommandException.class, e -> {
                    assertThat(e.reason()).isEqualTo(CommandException.Reason.NOT_STARTED);
                    assertThat(e.failure().orElseThrow().kind()).isEqualTo(SpawnFailure.Kind.PROGRAM_NOT_FOUND);
                })
                .hasMessageContaining("Install it");
    }

    @Test
    void isNotHeldUpByWhoHoldsTheOutput() throws Exception {
        Captured captured = Processes.capture(shell.command("sh", "-c", "sleep 300 & echo $! > pid; echo done"));

        assertThat(captured.text()).isEqualTo("done\n");
        assertThat(Eventually.gone(shell.pid("pid"))).isTrue();
    }

    @Test
    void streamsOutputWhileTheCommandRuns() throws Exception {
        Streamed<Long> streamed = Processes.stream(
                shell.command("seq", "200000"),
                output -> new BufferedReader(new InputStreamReader(output, UTF_8))
                        .lines()
                        .mapToLong(Long::parseLong)
                        .sum());

        assertThat(streamed.exitCode()).isZero();
        assertThat(streamed.value()).isEqualTo(200_000L * 200_001 / 2);
    }

    @Test
    void discardsWhatAReaderLeaves() throws Exception {
        Streamed<Integer> streamed =
                Processes.stream(shell.command("sh", "-c", "seq 200000; exit 4"), output -> output.read());

        assertThat(streamed).isEqualTo(new Streamed<>(4, (int) '1', ""));
    }

    @Test
    void aReaderThatFailsEndsTheCommandAndIsHeard() {
        IOException io = new IOException("mine");
        IllegalStateException unchecked = new IllegalStateException("mine");
        AssertionError error = new AssertionError("mine");

        assertThatThrownBy(() -> Processes.stream(shell.command("yes"), output -> {
                    throw io;
                }))
                .isSameAs(io);
        assertThatThrownBy(() -> Processes.stream(shell.command("yes"), output -> {
                    throw unchecked;
                }))
                .isSameAs(unchecked);
        assertThatThrownBy(() -> Processes.stream(shell.command("yes"), output -> {
                    throw error;
                }))
                .isSameAs(error);
    }
}
