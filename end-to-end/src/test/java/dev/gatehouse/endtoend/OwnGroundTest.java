package dev.gatehouse.endtoend;

import static dev.gatehouse.endtoend.Verdicts.LET_OUT;
import static dev.gatehouse.endtoend.Verdicts.REJECTED;
import static dev.gatehouse.endtoend.Verdicts.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways in 11, 12, 13 and 15: what lies around the sources and makes a build say something else. */
class OwnGroundTest {
    /** Builds only what is older than its sources, as build tools do. */
    private static final String INCREMENTAL = """
            version: 1
            gates:
              build:
                type: command
                shell: "[ out/built -nt src/Calc.java ] || ! grep -rn FAULT src"
            """;

    @TempDir
    private Path folder;

    @Test
    void staleOutputsAnswerAPreviewAndNoAcceptance() throws Exception {
        Stage stage = Stage.with(INCREMENTAL, folder);
        assertThat(stage.honestWork().checkout()).is(LET_OUT);
        stage.faultyWork().worker.write("out/built", "good classes\n");
        Files.setLastModifiedTime(
                stage.worker.path("out/built"), FileTime.from(Instant.now().plusSeconds(3600)));

        Verdict preview = stage.inPlace();
        assertThat(preview.isAcceptance()).as("in place does not hold this").isTrue();
        assertThat(preview).isNot(LET_OUT);
        assertThat(stage.checkout()).is(REJECTED);
        assertThat(stage.inPlace().gates()).as("and the preview stays one").allMatch(gate -> !gate.obstructs());
        assertThat(stage.checkout()).is(REJECTED);
    }

    /** An accepted attempt may leave good outputs behind for a bad one. */
    @Test
    void outputsOfAnEarlierSubmissionSpeakForNoLaterOne() throws Exception {
        Stage stage = Stage.with("""
                version: 1
                gates:
                  tests: {type: tests, run: "sh scripts/tests.sh", reports: ["out/*.xml"], reruns: 0}
                  build:
                    type: command
                    needs: [tests]
                    shell: "[ out/built -nt src/Calc.java ] || ! grep -rn FAULT src"
                """, folder);
        stage.honestWork().worker.write("test/PlantTest.sh", "touch -d 2099-01-01 out/built\n");
        assertThat(stage.checkout()).is(LET_OUT);
        Files.delete(stage.worker.path("test/PlantTest.sh"));

        assertThat(stage.faultyWork().checkout()).is(REJECTED);
    }

    @Test
    void aReportThatWasHandedInIsNoEvidence() throws Exception {
        Stage stage = Stage.in(folder);
        assertThat(stage.honestWork().checkout()).is(LET_OUT);
        stage.worker.write(
                "out/TEST-CalcTest.xml",
                "<testsuite name=\"CalcTest\"><testcase classname=\"CalcTest\" name=\"runs\"/></testsuite>");
        stage.worker.git("add", "-f", "out/TEST-CalcTest.xml");
        stage.worker.git("rm", "-q", "test/CalcTest.sh");
        stage.worker.write("src/Calc.java", "class Calc {}\n");
        stage.worker.commit("Pass without a test");

        assertThat(stage.checkout()).isNot(LET_OUT);
    }

    @Test
    void aPipeInThePlaceOfAReportHoldsNobodyUp() throws Exception {
        Stage stage = Stage.in(folder);
        assertThat(stage.honestWork().checkout()).is(LET_OUT);
        stage.worker.write("test/CalcTest.sh", "mkfifo out/TEST-a.xml\n").write("src/Calc.java", "class Calc {}\n");

        Verdict verdict = stage.checkout();
        assertThat(verdict).isNot(LET_OUT);
        assertThat(said(verdict)).anyMatch(text -> text.contains("TEST-a.xml"));
    }

    @Test
    void theHomeOfTheUserIsNotRead() throws Exception {
        String maven = System.getProperty("sample.maven");
        Stage stage = Stage.with(
                "version: 1\ngates:\n  build: {type: command, run: \"" + maven + " -o -q -B -ntp validate\"}\n",
                folder);
        stage.upstream.write("pom.xml", Poms.alone()).commit("Project");
        stage.worker.git("pull", "-q", "origin", "main");
        assertThat(stage.checkout()).is(LET_OUT);
        Path mark = folder.resolve("ran");
        Files.writeString(
                stage.home.resolve(".mavenrc"),
                "touch " + mark + "\nMAVEN_OPTS=\"$MAVEN_OPTS -Duser.home=" + stage.home + "\"\n");
        Path repository = stage.home.resolve(".m2/repository/evil/parent/1");
        Files.createDirectories(repository);
        Files.writeString(repository.resolve("parent-1.pom"), Poms.parent());
        stage.worker.write("pom.xml", Poms.child());

        assertThat(stage.inPlace().isAcceptance())
                .as("in place does not hold this")
                .isTrue();
        assertThat(mark).exists();
        Files.delete(mark);
        Verdict verdict = stage.checkout();
        assertThat(verdict).as("%s", said(verdict)).isNot(LET_OUT);
        assertThat(mark).doesNotExist();
    }

    @Test
    void variablesAndProgramsOfTheTreeHaveNoSay() throws Exception {
        Stage stage = Stage.with("""
                version: 1
                gates:
                  clean:
                    type: command
                    shell: "[ -z \\"$JAVA_TOOL_OPTIONS$_JAVA_OPTIONS$BASH_ENV$NODE_OPTIONS$LD_PRELOAD$GIT_DIR$EVIL\\" ] && case $MAVEN_OPTS in *javaagent*) exit 1 ;; esac"
                  build: {type: command, run: "sh scripts/build.sh"}
                """, folder);
        assertThat(stage.honestWork().checkout()).is(LET_OUT);
        for (String name : new String[] {
            "JAVA_TOOL_OPTIONS",
            "_JAVA_OPTIONS",
            "BASH_ENV",
            "NODE_OPTIONS",
            "LD_PRELOAD",
            "GIT_DIR",
            "MAVEN_OPTS",
            "EVIL"
        }) {
            stage.environment.put(name, "-javaagent:evil.jar");
        }
        Path grep = stage.worker.write("bin/grep", "#!/bin/sh\nexit 1\n").path("bin/grep");
        Files.setPosixFilePermissions(grep, PosixFilePermissions.fromString("rwxr-xr-x"));
        stage.environment.put("PATH", stage.worker.path("bin") + ":bin:" + stage.environment.get("PATH"));

        assertThat(stage.checkout()).is(LET_OUT);
        assertThat(stage.faultyWork().checkout()).is(REJECTED);
    }

    @Test
    void noHookOfTheRepositoryRuns() throws Exception {
        Stage stage = Stage.in(folder);
        assertThat(stage.honestWork().checkout()).is(LET_OUT);
        Path mark = folder.resolve("ran");
        Path hooks = Files.createDirectories(folder.resolve("hooks"));
        for (String hook : new String[] {
            "post-checkout",
            "post-index-change",
            "reference-transaction",
            "post-commit",
            "pre-auto-gc",
            "fsmonitor-watchman"
        }) {
            for (String place : new String[] {"worker/.git/hooks/", "hooks/"}) {
                stage.script(
                        place + hook,
                        "touch " + mark + "; sed -i s/FAULT/fine/ src/Calc.java " + stage.worker.path("src/Calc.java"));
            }
        }
        stage.faultyWork().worker.git("config", "core.hooksPath", hooks.toString());

        assertThat(stage.checkout()).is(REJECTED);
        assertThat(mark).doesNotExist();
        assertThat(stage.honestWork().checkout()).is(LET_OUT);
    }
}
