package dev.gatehouse.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.endtoend.Launcher.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gates that bite, gates that were sabotaged, and a tree that stays as it is whatever happens. */
class ProveTest {
    private static final String BUILD_FAULT = "plant: [{path: src/Calc.java, with: \"// FAULT\\n\"}]";
    private static final String BUILD = "  build: {type: command, run: \"sh scripts/build.sh\", " + BUILD_FAULT + "}\n";
    private static final String TESTS = """
              tests:
                type: tests
                run: "sh scripts/tests.sh"
                reports: ["out/*.xml"]
                reruns: 0
                timeout: 30s
                plant: [{path: src/Calc.java, replace: "one = 1", with: "one = 2", rule: tests/failed}]
            """;

    @TempDir
    private Path folder;

    private Stage staged(String gates) throws Exception {
        return Stage.with("version: 1\ngates:\n" + gates, folder);
    }

    private Answer proved(String gates) throws Exception {
        return Launcher.on(staged(gates)).gate("prove");
    }

    @Test
    void gatesThatBiteGoRedAndTheTreeStaysAsItIs() throws Exception {
        Stage stage = staged(BUILD + TESTS).honestWork();
        stage.worker.git("add", "src/Calc.java");
        stage.worker.write("notes.txt", "untracked\n");
        Map<String, String> before = everything(stage.worker.root());

        Answer answer = Launcher.on(stage).gate("prove");

        assertThat(answer.exit()).as(answer.out() + answer.err()).isZero();
        assertThat(answer.out())
                .containsSubsequence("build  PROVEN", "went red", "command/build/exit")
                .containsSubsequence("tests  PROVEN", "went red", "'one = 1' becomes 'one = 2'", "tests/failed")
                .contains("PROVEN: 2 gates proven, 0 blind (stayed green), 0 unproven");
        assertThat(everything(stage.worker.root())).isEqualTo(before);
    }

    @Test
    void aCommandThatCannotFailIsCaught() throws Exception {
        Answer answer = proved(BUILD + "  lint: {type: command, run: \"true\"}\n");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out())
                .contains("build  PROVEN")
                .containsSubsequence("lint  BLIND", "stayed green", "nothing was found")
                .contains("1 blind");
    }

    @Test
    void anExitCodeThatIsSwallowedIsCaught() throws Exception {
        Answer answer = proved(BUILD.replace("run: \"sh scripts/build.sh\"", "shell: \"sh scripts/build.sh || true\""));

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).containsSubsequence("build  BLIND", "stayed green");
    }

    @Test
    void testsThatReportWhatTheyLikeAreCaught() throws Exception {
        Answer answer = proved(
                TESTS.replace(
                        "run: \"sh scripts/tests.sh\"",
                        "shell: \"mkdir -p out; echo '<testsuite><testcase classname=\\\"A\\\" name=\\\"a\\\"/></testsuite>' > out/a.xml\""));

        assertThat(answer.exit()).as(answer.out() + answer.err()).isEqualTo(1);
        assertThat(answer.out()).containsSubsequence("tests  BLIND", "stayed green");
    }

    @Test
    void aFindingThatIsWaivedProvesNothingGood() throws Exception {
        Answer answer = proved(
                BUILD
                        + "waivers: [{rule: command/build/exit, max: 1, reason: \"for now\", owner: \"@me\", until: 2099-01-01}]\n");

        assertThat(answer.exit()).as(answer.out() + answer.err()).isEqualTo(1);
        assertThat(answer.out()).contains("found, but waived: for now");
    }

    @Test
    void whatIsRedAlreadyProvesNothing() throws Exception {
        Stage stage = staged(BUILD).faultyWork();

        Answer answer = Launcher.on(stage).gate("prove");

        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.out()).contains("build  UNPROVEN", "already red");
    }

    @Test
    void whatCannotBePlantedIsSaid() throws Exception {
        Answer answer = proved("  build: {type: command, run: \"sh scripts/build.sh\"}\n"
                + "  other: {type: command, run: \"sh scripts/build.sh\", plant: [{path: gone.txt, replace: a, with: b}]}\n"
                + "  strange: {type: command, run: \"sh scripts/build.sh\", plant: [{path: ../x, with: b}]}\n");

        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.out())
                .containsSubsequence(
                        "build  UNPROVEN", "could not be planted", "name a defect in gate.yaml with `plant`")
                .containsSubsequence("other  UNPROVEN", "there is no text file gone.txt")
                .containsSubsequence("strange  UNPROVEN", "could not be planted", "no tree can hold the path ../x");
    }

    @Test
    void aGateThatNeedsAnotherIsProvenByItsOwnDefectOnly() throws Exception {
        Answer answer = proved(BUILD
                + TESTS.replace("type: tests", "type: tests\n    needs: [build]")
                        .replace(
                                "plant: [",
                                "plant: [{path: src/Old.java, with: \"// FAULT\\n\", rule: tests/failed}, "));

        assertThat(answer.exit()).as(answer.out() + answer.err()).isZero();
        assertThat(answer.out())
                .containsSubsequence("tests  PROVEN", "caught earlier", "by build, which it needs", "went red");
    }

    @Test
    void aGateThatIsWantedForSomePathsIsAskedAboutThem() throws Exception {
        Answer answer = proved("  build: {type: command, run: \"sh scripts/build.sh\", when: {changed: [\"src/**\"]}, "
                + BUILD_FAULT
                + "}\n  other: {type: command, run: \"sh scripts/build.sh\", when: {changed: [\"docs/**\"]}, "
                + BUILD_FAULT + "}\n");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out())
                .contains("build  PROVEN")
                .containsSubsequence("other  BLIND", "not asked: nothing changed in docs/**");
    }

    @Test
    void programsGetJson() throws Exception {
        Stage stage = staged(BUILD + TESTS);

        Answer answer = Launcher.on(stage).gate("prove", "--gate", "build", "--format", "json");

        assertThat(answer.exit()).isZero();
        assertThat(answer.out())
                .startsWith("{\"version\":1,\"standing\":\"proven\"")
                .contains("\"gate\":\"build\"", "\"outcome\":\"went-red\"")
                .doesNotContain("\"gate\":\"tests\"");
    }

    @Test
    void withoutAPolicyNothingIsProven() throws Exception {
        Stage stage = staged(BUILD);
        stage.worker.git("checkout", "-q", "before-policy");

        Answer answer = Launcher.on(stage).gate("prove", "--policy", "tree");
        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.out()).contains("there is no gate.yaml at the judged tree");
        assertThat(Launcher.on(stage).gate("prove", "--gate", "bulid").exit()).isEqualTo(2);
    }

    @Test
    void killedInTheMiddleItLeavesTheTreeAloneAndTheNextOneCleansUp() throws Exception {
        Path pids = folder.resolve("pids");
        Path pass = folder.resolve("pass");
        String wait = "[ -e " + pass + " ] || { cd /; setsid sleep 300 & echo $$ $! > " + pids + ".new; mv " + pids
                + ".new " + pids + "; sleep 300; }; ";
        Stage stage =
                staged("  build: {type: command, shell: '" + wait + "sh scripts/build.sh', " + BUILD_FAULT + "}\n");
        Map<String, String> before = everything(stage.worker.root());
        Launcher launcher = Launcher.on(stage);

        Process gate = launcher.start(folder.resolve("out").toFile(), "prove");
        while (Files.notExists(pids) && gate.isAlive()) {
            Thread.onSpinWait();
        }
        gate.destroyForcibly();
        assertThat(gate.waitFor(60, SECONDS)).isTrue();
        assertThat(everything(stage.worker.root())).isEqualTo(before);

        Files.createFile(pass);
        Answer next = launcher.gate("prove");
        assertThat(next.out()).contains("build  PROVEN");
        for (String pid : Files.readString(pids).strip().split(" ")) {
            assertThat(Launcher.isRunning(pid)).as(pid).isFalse();
        }
        try (Stream<Path> runs = Files.walk(stage.state.resolve("runs"), 2)) {
            assertThat(runs.filter(run -> run.getFileName().toString().matches("\\d{8}-.*")))
                    .as("what the killed one left is gone")
                    .hasSize(1);
        }
    }

    @Test
    void interruptedItLeavesNothingBehind() throws Exception {
        Path pids = folder.resolve("pids");
        Stage stage = staged("  build: {type: command, shell: 'echo $$ > " + pids + ".new; mv " + pids + ".new " + pids
                + "; sleep 300', " + BUILD_FAULT + "}\n");
        Map<String, String> before = everything(stage.worker.root());

        Process gate = Launcher.on(stage).start(folder.resolve("out").toFile(), "prove");
        while (Files.notExists(pids) && gate.isAlive()) {
            Thread.onSpinWait();
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(gate.pid())).start().waitFor();

        assertThat(gate.waitFor(60, SECONDS)).isTrue();
        assertThat(gate.exitValue()).isEqualTo(130);
        assertThat(Launcher.isRunning(Files.readString(pids).strip())).isFalse();
        assertThat(everything(stage.worker.root())).isEqualTo(before);
    }

    /** Digests of all files, those of .git among them. */
    private static Map<String, String> everything(Path root) throws Exception {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(root.relativize(file).toString(), digest(file));
            }
        }
        return digests;
    }

    private static String digest(Path file) throws IOException, java.security.NoSuchAlgorithmException {
        byte[] bytes = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(bytes) + " " + Files.getLastModifiedTime(file);
    }
}
