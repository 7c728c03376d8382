package dev.gatehouse.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.endtoend.Launcher.Answer;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is run and what not, side by side, interrupted, and over a tree that does not keep still. */
class RunsTest {
    @TempDir
    private Path folder;

    private static String policy(String shell) {
        return "version: 1\ngates:\n  one: {type: command, shell: '" + shell + "'}\n";
    }

    @Test
    void whatWasJudgedIsNotRunAgain() throws Exception {
        Path counter = folder.resolve("counter");
        Stage stage = Stage.with(policy("echo run >> " + counter), folder);
        Launcher launcher = Launcher.on(stage);

        assertThat(launcher.gate("check").exit()).isEqualTo(0);
        assertThat(launcher.gate("check").exit()).isEqualTo(0);
        assertThat(counter).content().isEqualTo("run\n");
        assertThat(launcher.gate("check", "--isolated").exit()).isEqualTo(0);
        assertThat(launcher.gate("check", "--isolated").exit()).isEqualTo(0);
        assertThat(counter).as("a preview is no acceptance").content().isEqualTo("run\nrun\n");
        assertThat(launcher.gate("check", "--no-cache").exit()).isEqualTo(0);
        stage.honestWork();
        assertThat(launcher.gate("check").exit()).isEqualTo(0);
        assertThat(counter).content().isEqualTo("run\nrun\nrun\nrun\n");
    }

    /** None ends before all of them run, so that each needs a checkout of its own. */
    @Test
    void runsSideBySideDoNotDisturbEachOther() throws Exception {
        Path started = Files.createDirectories(folder.resolve("started"));
        String wait = "pwd > " + started + "/$$; while [ $(ls " + started + " | wc -l) -lt 3 ]; do sleep 0.05; done";
        Launcher launcher = Launcher.on(Stage.with(policy(wait), folder).honestWork());
        List<Process> running = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            running.add(launcher.start(folder.resolve("out-" + i).toFile(), "check", "--isolated"));
        }
        for (int i = 0; i < 3; i++) {
            assertThat(running.get(i).waitFor())
                    .as(Files.readString(folder.resolve("out-" + i)))
                    .isEqualTo(0);
        }
        Set<String> places = new HashSet<>();
        for (File file : started.toFile().listFiles()) {
            places.add(Files.readString(file.toPath()));
        }
        assertThat(places).hasSize(3);
    }

    @Test
    void aTreeThatMovesIsNamed() throws Exception {
        Stage stage = Stage.with(policy("echo // >> src/Calc.java"), folder);

        Answer answer = Launcher.on(stage).gate("check");
        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.out()).contains("INCONCLUSIVE").contains("src/Calc.java");
    }

    @Test
    void anInterruptLeavesNothingRunning() throws Exception {
        Path pids = folder.resolve("pids");
        Stage stage = Stage.with(
                policy("setsid sleep 300 & echo $$ $! > " + pids + ".new; mv " + pids + ".new " + pids + "; sleep 300"),
                folder);
        Process gate = Launcher.on(stage).start(folder.resolve("out").toFile(), "check", "--isolated");
        while (Files.notExists(pids) && gate.isAlive()) {
            Thread.onSpinWait();
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(gate.pid())).start().waitFor();

        assertThat(gate.waitFor(60, SECONDS)).isTrue();
        assertThat(gate.exitValue()).as(Files.readString(folder.resolve("out"))).isEqualTo(130);
        for (String pid : Files.readString(pids).strip().split(" ")) {
            assertThat(Launcher.isRunning(pid)).as(pid).isFalse();
        }
    }
}
