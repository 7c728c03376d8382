package dev.gatehouse.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedRunTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void setUp() {
        shell = new Shell(folder);
    }

    @Test
    void keepsBothStreamsApartInMemoryAndTogetherOnDisk() throws Exception {
        ProcessResult result = Processes.run(shell.sh("echo out; echo err >&2; exit 3"));

        assertThat(result.ending()).isEqualTo(new Ending.Exited(3));
        assertThat(result.succeeded()).isFalse();
        assertThat(result.outTail()).isEqualTo("out\n");
        assertThat(result.errTail()).isEqualTo("err\n");
        assertThat(Files.readString(result.log())).contains("out\n", "err\n");
        assertThat(result.outputBytes()).isEqualTo(8);
        assertThat(result.logTruncated()).isFalse();
        assertThat(result.survivors()).isEmpty();
        assertThat(result.took()).isPositive();
    }

    @Test
    void namesTheSignalThatAnExitCodeStandsFor() throws Exception {
        ProcessResult result = Processes.run(shell.sh("kill -9 $$"));

        assertThat(result.ending()).isEqualTo(new Ending.Exited(137));
        assertThat(((Ending.Exited) result.ending()).signal()).hasValue(9);
        assertThat(new Ending.Exited(1).signal()).isEmpty();
        assertThat(new Ending.Exited(255).signal()).isEmpty();
    }

    @Test
    void passesArgumentsWithoutAShell() throws Exception {
        ProcessResult result = Processes.run(shell.argv("printf", "%s|", "$HOME", "a b", "*", "; exit 9", "é\n"));

        assertThat(result.outTail()).isEqualTo("$HOME|a b|*|; exit 9|é\n|");
    }

    @Test
    void givesTheChildItsWholeEnvironmentAndAMark() throws Exception {
        ProcessResult result = Processes.run(new ProcessSpec(
                List.of("/usr/bin/env"),
                folder,
                Map.of("ONLY", "this"),
                Input.none(),
                Duration.ofSeconds(30),
                Duration.ZERO,
                Grouping.NONE,
                folder.resolve("log"),
                1000,
                1000));

        assertThat(result.outTail().lines())
                .hasSize(2)
                .contains("ONLY=this")
                .anyMatch(l -> l.startsWith("GATEHOUSE_RUN="));
    }

    @Test
    void endsTheInputOfAChildThatReadsIt() throws Exception {
        assertThat(Processes.run(shell.argv("cat")).outTail()).isEmpty();
        assertThat(Processes.run(shell.argv("cat").withInput(Input.text("ä€"))).outTail())
                .isEqualTo("ä€");
        String big = "0123456789".repeat(50_000);
        assertThat(Processes.run(shell.argv("wc", "-c").withInput(Input.text(big)))
                        .outTail()
                        .strip())
                .isEqualTo("500000");
        Path file = shell.file("in", "from a file".getBytes(UTF_8), "rw-------");
        assertThat(Processes.run(shell.argv("cat").withInput(Input.file(file))).outTail())
                .isEqualTo("from a file");
        Input stream = Input.stream(new ByteArrayInputStream("streamed".getBytes(UTF_8)));
        assertThat(Processes.run(shell.argv("cat").withInput(stream)).outTail()).isEqualTo("streamed");
    }

    @Test
    void isNotHeldUpByAChildThatIgnoresItsInput() throws Exception {
        ProcessResult result = Processes.run(shell.argv("true").withInput(Input.text("x".repeat(1_000_000))));

        assertThat(result.succeeded()).isTrue();
    }

    @Test
    void keepsTheEndOfAHundredMegabyteLineInBoundedMemoryAndCutsTheLog() throws Exception {
        ProcessResult result = Processes.run(shell.sh("head -c 104857600 /dev/zero | tr '\\0' x; printf END")
                .withTailBytes(1000)
                .withMaxLogBytes(5000));

        assertThat(result.outputBytes()).isEqualTo(104_857_603);
        assertThat(result.outTail()).hasSize(1000).endsWith("xEND");
        assertThat(result.logTruncated()).isTrue();
        assertThat(Files.readString(result.log()))
                .startsWith("xxxx")
                .endsWith("[gatehouse: log truncated here, at 5000 bytes]\n")
                .hasSizeLessThan(5100);
    }

    @Test
    void writesALogOfExactlyTheMaximumWithoutCallingItTruncated() throws Exception {
        ProcessResult result = Processes.run(shell.sh("printf 12345").withMaxLogBytes(5));

        assertThat(result.logTruncated()).isFalse();
        assertThat(result.log()).hasContent("12345");
    }

    @Test
    void decodesATailThatWasCutThroughACharacter() throws Exception {
        ProcessResult result = Processes.run(shell.argv("printf", "€€€").withTailBytes(4));

        assertThat(result.outTail()).isEqualTo("€");
    }

    @Test
    void reportsALogThatCannotBeWritten() {
        assertThatThrownBy(() -> Processes.run(ProcessSpec.of(
                        List.of("true"), folder, Map.of(), folder.resolve("no/such/log"), Duration.ofSeconds(5))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Processes.run(ProcessSpec.of(
                        List.of("sh", "-c", "echo x"),
                        folder,
                        Shell.ENVIRONMENT,
                        Path.of("/dev/full"),
                        Duration.ofSeconds(5))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesToWriteALogThroughALink() throws Exception {
        Path victim = Files.writeString(folder.resolve("victim"), "precious");
        Files.createSymbolicLink(folder.resolve("run.log"), victim);

        assertThatThrownBy(() -> Processes.run(shell.argv("true")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("symbolic link");
        assertThat(victim).hasContent("precious");
    }

    @Test
    void refusesBoundsThatDoNotBound() {
        ProcessSpec spec = shell.argv("true");

        assertThatIllegalArgumentException().isThrownBy(shell::argv).withMessageContaining("argv");
        assertThatIllegalArgumentException().isThrownBy(() -> shell.sh("", Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> shell.sh("", Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> spec.withGrace(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> spec.withTailBytes(0));
        assertThatIllegalArgumentException().isThrownBy(() -> spec.withMaxLogBytes(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shell.command("true").withMaxOutputBytes(0));
    }

    @Test
    void keepsSecretsOutOfItsText() {
        ProcessSpec spec = ProcessSpec.of(
                List.of("true"), folder, Map.of("TOKEN", "s3cret"), folder.resolve("l"), Duration.ofSeconds(1));

        assertThat(spec.withInput(Input.text("s3cret")).toString())
                .contains("true")
                .doesNotContain("s3cret");
    }
}
