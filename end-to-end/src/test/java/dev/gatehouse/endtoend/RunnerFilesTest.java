package dev.gatehouse.endtoend;

import static dev.gatehouse.endtoend.Verdicts.LET_OUT;
import static dev.gatehouse.endtoend.Verdicts.NEEDS_PERSON;
import static dev.gatehouse.endtoend.Verdicts.REJECTED;
import static dev.gatehouse.endtoend.Verdicts.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a gate starts is the base's in a checkout, and no change of it is let out unseen: way in 1, and mechanism M3. */
class RunnerFilesTest {
    private static final String EASY = "exit 0\n";

    @TempDir
    private Path folder;

    @Test
    void aScriptThatTheWorkerMadeEasyDoesNotJudgeIt() throws Exception {
        Stage stage = Stage.in(folder);
        assertThat(stage.honestWork().checkout()).is(LET_OUT);
        stage.faultyWork().worker.write("scripts/build.sh", EASY);

        assertThat(stage.checkout()).is(REJECTED);
    }

    /** Otherwise the next submission would be judged by it. */
    @Test
    void anEasyScriptBesideHonestWorkWaitsForAPerson() throws Exception {
        Stage stage = Stage.in(folder);
        stage.honestWork().worker.write("scripts/tests.sh", EASY);

        Verdict verdict = stage.checkout();
        assertThat(verdict).is(NEEDS_PERSON);
        assertThat(said(verdict)).anyMatch(text -> text.startsWith("policy/changed scripts/tests.sh"));
        assertThat(said(verdict)).anyMatch(text -> text.contains("taken from the base"));
    }

    @Test
    void wrappersThatNoGateNamesAreGuardedToo() throws Exception {
        Stage stage = Stage.in(folder);
        stage.honestWork().worker.write(".mvn/jvm.config", "-javaagent:evil.jar\n");

        assertThat(stage.checkout()).is(NEEDS_PERSON);
    }

    @Test
    void whatPreparesTheGroundIsTheBasesToo() throws Exception {
        Stage stage = Stage.with("setup:\n  - {run: sh scripts/tests.sh}\n" + Stage.POLICY, folder);
        assertThat(stage.honestWork().checkout()).is(LET_OUT);
        stage.worker.write("scripts/tests.sh", "sed -i s/FAULT/fine/ src/Calc.java\n");

        assertThat(stage.checkout()).is(NEEDS_PERSON);
        assertThat(stage.faultyWork().checkout()).is(REJECTED);
    }

    @Test
    void scriptsAreFoundWhereverACommandNamesThem() throws Exception {
        Stage stage = Stage.with("""
                version: 1
                gates:
                  here: {type: command, run: "./check.sh", directory: scripts}
                  shell: {type: command, shell: "cd . && bash -eu scripts/build.sh"}
                """, folder);
        stage.upstream.write("scripts/check.sh", "#!/bin/sh\n! grep -rn FAULT ../src\n");
        stage.upstream.git("add", "-A");
        stage.upstream.git("update-index", "--chmod=+x", "scripts/check.sh");
        stage.upstream.git("commit", "-qm", "Check");
        stage.worker.git("pull", "-q", "origin", "main");
        assertThat(stage.honestWork().checkout()).is(LET_OUT);
        Files.writeString(stage.worker.path("scripts/check.sh"), "#!/bin/sh\n" + EASY);
        stage.faultyWork().worker.write("scripts/build.sh", EASY);

        Verdict verdict = stage.checkout();
        assertThat(verdict).is(REJECTED);
        assertThat(verdict.gates().stream().filter(gate -> gate.obstructs()).map(gate -> gate.gate()))
                .contains("here", "shell");
    }

    @Test
    void aFolderOfScriptsTurnedIntoALinkIsTheBasesAllTheSame() throws Exception {
        Stage stage = Stage.in(folder);
        stage.worker.write("easy/build.sh", EASY).write("easy/tests.sh", EASY);
        stage.worker.git("rm", "-rq", "scripts");
        Files.createSymbolicLink(stage.worker.path("scripts"), Path.of("easy"));
        stage.faultyWork();

        assertThat(stage.checkout()).is(REJECTED);
        assertThat(stage.honestWork().checkout()).is(NEEDS_PERSON);
    }

    /** What a program is only shown is the submission's own. */
    @Test
    void anInputNamedInACommandIsNotTakenFromTheBase() throws Exception {
        Stage stage = Stage.with("""
                version: 1
                gates:
                  look: {type: command, run: "sh -n src/run.sh"}
                """, folder);
        stage.upstream.write("src/run.sh", "echo\n").commit("Script");
        stage.worker.git("pull", "-q", "origin", "main");
        stage.worker.write("src/run.sh", "echo more\n");
        assertThat(stage.checkout()).is(LET_OUT);
        stage.worker.write("src/run.sh", "if\n");

        assertThat(stage.checkout()).is(REJECTED);
    }
}
