package dev.gatehouse.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.endtoend.Launcher.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy over a history of which it is known what is good and what is not. */
class CalibrateTest {
    @TempDir
    private Path folder;

    /** On the target: a good commit, one that the build refuses, and one that puts that right. */
    private Stage withHistory(String policy) throws Exception {
        Stage stage = Stage.with(policy, folder);
        stage.upstream.write("src/One.java", "class One {}\n").commit("Good");
        stage.upstream.write("src/Two.java", "class Two {} // FAULT\n").commit("Bad | <b>");
        stage.upstream.write("src/Two.java", "class Two {}\n").commit("Put right");
        return stage;
    }

    @Test
    void whatWouldHaveBeenBlockedIsCounted() throws Exception {
        Stage stage = withHistory(Stage.POLICY);
        String head = stage.worker.head();

        Answer answer = Launcher.on(stage).gate("calibrate", "--last", "3");

        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("3 of 3 replayed")
                .containsPattern("build +3 +1 \\(33\\.3 %\\) +0 \\(0\\.0 %\\)")
                .containsPattern("tests +3 +0 \\(0\\.0 %\\)")
                .contains("build would block: command/build/exit  (Bad | <b>)");
        assertThat(stage.worker.head()).isEqualTo(head);
        assertThat(stage.worker.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void aPageAndAProgramGetTheSame() throws Exception {
        Launcher launcher = Launcher.on(withHistory(Stage.POLICY));

        Answer page = launcher.gate("calibrate", "--last", "3", "--gate", "build", "--format", "markdown");
        assertThat(page.out())
                .contains("| build | 3 | 1 (33.3 %) | 0 (0.0 %) | 0 |")
                .doesNotContain("<b>", "| tests");
        Answer program = launcher.gate("calibrate", "--last", "3", "--gate", "build", "--format", "json");
        assertThat(program.out()).contains("\"would-block\":1", "\"rules\":[\"command/build/exit\"]");
    }

    @Test
    void whatIsGoodIsNotRunAgain() throws Exception {
        Path counter = folder.resolve("counter");
        Launcher launcher = Launcher.on(
                withHistory("version: 1\ngates:\n  one: {type: command, shell: 'echo run >> " + counter + "'}\n"));

        assertThat(launcher.gate("calibrate", "--last", "2").exit()).isZero();
        assertThat(launcher.gate("calibrate", "--last", "3").exit()).isZero();
        assertThat(counter).content().isEqualTo("run\nrun\nrun\n");
    }

    @Test
    void mergesAreStepsWhereThereAreAny() throws Exception {
        Stage stage = withHistory(Stage.POLICY);
        stage.upstream.git("checkout", "-q", "-b", "topic");
        stage.upstream.write("src/Three.java", "class Three {} // FAULT\n").commit("Topic");
        stage.upstream.git("checkout", "-q", "main");
        stage.upstream.git("merge", "-q", "--no-ff", "-m", "Merge topic", "topic");
        Launcher launcher = Launcher.on(stage);

        assertThat(launcher.gate("calibrate").out())
                .contains("1 of 1 replayed", "1 merges up to", "build would block: command/build/exit  (Merge topic)");
        assertThat(launcher.gate("calibrate", "--commits", "--last", "2").out())
                .contains("2 of 2 replayed", "2 commits");
    }

    @Test
    void nothingToReplayIsNoProof() throws Exception {
        Launcher launcher = Launcher.on(withHistory(Stage.POLICY));

        assertThat(launcher.gate("calibrate", "--since", "2099-01-01").exit()).isEqualTo(3);
        assertThat(launcher.gate("calibrate", "--last", "0").exit()).isEqualTo(2);
        assertThat(launcher.gate("calibrate", "--minutes", "0").exit()).isEqualTo(2);
    }

    @Test
    void interruptedItSaysWhatItKnows() throws Exception {
        Path hung = folder.resolve("hung");
        Stage stage = withHistory("version: 1\ngates:\n  one: {type: command, shell: '[ -e src/Two.java ] || { touch "
                + hung + "; sleep 300; }'}\n");
        Path out = folder.resolve("out");

        Process gate = Launcher.on(stage).start(out.toFile(), "calibrate", "--last", "3");
        while (Files.notExists(hung) && gate.isAlive()) {
            Thread.onSpinWait();
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(gate.pid())).start().waitFor();

        assertThat(gate.waitFor(60, SECONDS)).isTrue();
        assertThat(gate.exitValue()).isEqualTo(130);
        assertThat(out).content().contains("2 of 3 replayed", "interrupted").containsPattern("one +2 +0");
    }
}
