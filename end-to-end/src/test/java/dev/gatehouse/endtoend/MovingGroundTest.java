package dev.gatehouse.endtoend;

import static dev.gatehouse.endtoend.Verdicts.LET_OUT;
import static dev.gatehouse.endtoend.Verdicts.REJECTED;
import static dev.gatehouse.endtoend.Verdicts.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways in 17 and 18: what the worker's own tests do while they are judged. */
class MovingGroundTest {
    private static final String TESTS_FIRST = """
            version: 1
            gates:
              tests: {type: tests, run: "sh scripts/tests.sh", reports: ["out/*.xml"], reruns: 0, timeout: 30s}
              build: {type: command, run: "sh scripts/build.sh", needs: [tests]}
            """;

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void stage() throws Exception {
        stage = Stage.with(TESTS_FIRST, folder);
        assertThat(stage.honestWork().checkout()).is(LET_OUT);
    }

    @Test
    void aTestThatRepairsTheSourcesForTheNextGateProvesNothing() throws Exception {
        stage.faultyWork().worker.write("test/EvilTest.sh", "sed -i s/FAULT/fine/ src/Calc.java\n");

        Verdict verdict = stage.checkout();
        assertThat(verdict.decision()).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(said(verdict)).anyMatch(text -> text.contains("src/Calc.java"));
        assertThat(stage.inPlace().decision()).isEqualTo(Decision.INCONCLUSIVE);
    }

    /** Content, size and time are as before; only the time of the change of the inode tells. */
    @Test
    void aFileSwappedAndPutBackIsNoticed() throws Exception {
        String swap = "cp -p src/Calc.java out/kept; sed -i s/FAULT/fine/ src/Calc.java\n";
        String putBack = "cat out/kept > src/Calc.java; touch -r out/kept src/Calc.java\n";
        stage.faultyWork().worker.write("test/ATest.sh", swap).write("test/ZTest.sh", putBack);

        assertThat(stage.checkout()).isNot(LET_OUT);
        assertThat(stage.inPlace().isAcceptance()).isFalse();
    }

    @Test
    void nobodyStaysBehindToRewriteAReport() throws Exception {
        Path pid = folder.resolve("pid");
        // It begins when the run has ended: while the report is being written, it would only tear it.
        String rewriter = "echo $$ > " + pid + "; while kill -0 $1 2> /dev/null; do sleep 0.01; done"
                + "; while :; do sed -i s/failure/system-out/ out/TEST-EvilTest.xml; sleep 0.2; done";
        stage.worker.write(
                "test/EvilTest.sh",
                "setsid sh -c '" + rewriter + "' sh $PPID > /dev/null 2>&1 < /dev/null &\nwhile [ ! -s " + pid
                        + " ]; do :; done\nexit 1\n");

        assertThat(stage.checkout()).is(REJECTED);
        assertThat(Launcher.isRunning(Files.readString(pid).strip())).isFalse();
    }

    /** A preview that was talked round is not what an acceptance is answered with. */
    @Test
    void whatAPreviewRememberedIsNotBelieved() throws Exception {
        stage.faultyWork().worker.write("test/EvilTest.sh", ":\n").write("out/lie", "x\n");
        assertThat(stage.inPlace()).is(REJECTED);
        Path grep = stage.script("grep", "exit 1");
        String honest = String.valueOf(stage.environment.get("PATH"));
        stage.environment.put("PATH", folder + ":" + honest);
        stage.worker.write("test/CalcTest.sh", ":\n");
        assertThat(stage.inPlace().isAcceptance())
                .as("in place does not hold this")
                .isTrue();
        Files.delete(grep);

        assertThat(stage.checkout()).is(REJECTED);
    }
}
