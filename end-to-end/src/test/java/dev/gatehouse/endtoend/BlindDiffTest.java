package dev.gatehouse.endtoend;

import static dev.gatehouse.endtoend.Verdicts.LET_OUT;
import static dev.gatehouse.endtoend.Verdicts.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Way in 10: a changed line that no diff shows. The gate looks at changed files, and its findings count on changed lines. */
class BlindDiffTest {
    private static final String POLICY = """
            version: 1
            gates:
              lint:
                type: command
                run: "sh scripts/lint.sh {changed-files}"
                only: ["src/**"]
                report: {format: sarif, files: [out/lint.sarif]}
                rules: {"command/*": {scope: changed}}
            """;
    private static final String LINT = """
            mkdir -p out
            {
              printf '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"lint"}},"results":['
              comma=
              grep -na FAULT "$@" /dev/null | while IFS=: read -r file line rest; do
                printf '%s{"ruleId":"fault","level":"error","message":{"text":"a fault"}' "$comma"
                printf ',"locations":[{"physicalLocation":{"artifactLocation":{"uri":"%s"}' "$file"
                printf ',"region":{"startLine":%s}}}]}' "$line"
                comma=,
              done
              printf ']}]}'
            } > out/lint.sarif
            """;

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void stage() throws Exception {
        stage = Stage.with(POLICY, folder);
        stage.upstream
                .write("scripts/lint.sh", LINT)
                .write("src/Old.java", "class Old {\n  int known; // FAULT\n  int other;\n}\n")
                .commit("Lint");
        stage.worker.git("pull", "-q", "origin", "main");
        stage.worker.write("src/Old.java", "class Old {\n  int known; // FAULT\n  int another;\n}\n");
        assertThat(stage.honestWork().checkout()).is(LET_OUT);
    }

    @Test
    void attributesBlindNoDiff() throws Exception {
        stage.faultyWork().worker.write(".gitattributes", "*.java -diff -text binary\n");

        assertThat(stage.checkout()).is(REJECTED);
    }

    @Test
    void aNulMakesNoChangeInvisible() throws Exception {
        stage.worker.write("src/Calc.java", "class Calc {\n  int one = 1; /* \0 */\n  int two = 2; // FAULT\n}\n");

        assertThat(stage.checkout()).is(REJECTED);
    }

    @Test
    void diffProgramsAndSettingsOfTheRepositoryHaveNoSay() throws Exception {
        Path mark = folder.resolve("ran");
        Path innocent = stage.script("innocent", "touch " + mark + "; echo same");
        stage.worker.git("config", "diff.external", innocent.toString());
        stage.worker.git("config", "diff.plain.textconv", innocent.toString());
        stage.worker.git("config", "diff.noprefix", "true");
        stage.worker.git("config", "color.ui", "always");
        stage.worker.git("config", "diff.orderFile", "/dev/null");
        stage.worker.git("config", "diff.ignoreSubmodules", "all");
        stage.worker.write(".gitattributes", "*.java diff=plain\n");
        assertThat(stage.honestWork().checkout()).is(LET_OUT);

        assertThat(stage.faultyWork().checkout()).is(REJECTED);
        assertThat(mark).doesNotExist();
    }
}
