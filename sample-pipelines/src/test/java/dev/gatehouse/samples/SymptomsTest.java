package dev.gatehouse.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.config.ConfigException;
import dev.gatehouse.testkit.GitSandbox;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Brings about each symptom of the guide's table, and finds its message in both. */
class SymptomsTest {
    private static final Path GUIDE = Path.of("../docs/Agent-Coordination-Patterns.md");
    private static final String NODE = "node --test --test-reporter=junit --test-reporter-destination={out}/tests.xml";

    @TempDir
    Path temp;

    private Gatehouse gatehouse;
    private GitSandbox repository;

    @BeforeEach
    void install() throws IOException {
        gatehouse = new Gatehouse(temp.resolve("gatehouse"));
        repository = GitSandbox.create(temp.resolve("repository"));
        repository
                .write("sum.txt", "4\n")
                .write("package.json", "{\"type\": \"module\"}\n")
                .write("sum.test.js", """
                import assert from 'node:assert/strict';
                import {readFileSync} from 'node:fs';
                import {test} from 'node:test';
                test('sum', () => assert.equal(readFileSync('sum.txt', 'utf8'), '4\\n'));
                """);
    }

    @Test
    void reportsThatAreSoughtElsewhere() throws Exception {
        policy("tests", "type: tests, run: '" + NODE + "', reports: ['{out}/junit/*.xml']");
        shows("INCONCLUSIVE", "no test ran: the command succeeded and wrote no test case to");
    }

    @Test
    void aReportThatWasCommitted() throws Exception {
        repository.write("out/t.xml", "<testsuite tests='1'><testcase classname='a' name='b'/></testsuite>");
        policy("tests", "type: tests, run: 'true', reports: ['out/*.xml']");
        shows("INCONCLUSIVE", "are part of the submission");
    }

    @Test
    void aProgramThatIsNotInstalled() throws Exception {
        policy("lint", "type: command, run: 'no-such-linter .'");
        shows("INCONCLUSIVE", "in the PATH that it is started with");
    }

    @Test
    void aCommandThatTakesTooLong() throws Exception {
        policy("slow", "type: command, run: 'sleep 30', timeout: 1s");
        shows("INCONCLUSIVE", "the time limit passed after");
    }

    @Test
    void twoCommandsInOne() throws Exception {
        policy("both", "type: command, run: 'true && true'");
        String complaint = "is for a shell, and this command is started without one";
        try {
            gatehouse.said(repository.root(), Trust.IN_PLACE);
        } catch (ConfigException e) {
            assertThat(e).hasMessageContaining(complaint);
            assertThat(GUIDE).content().contains("`… " + complaint);
            return;
        }
        throw new AssertionError("a shell's operator was taken");
    }

    @Test
    void nothingToLookAt() throws Exception {
        policy("lint", "type: command, run: 'true {changed-files}', only: ['src/**']");
        repository.write("sum.txt", "4\n\n");
        shows("INCONCLUSIVE", "no file that the command looks at was changed");
    }

    @Test
    void anExitCodeThatHidesFailures() throws Exception {
        policy(
                "tests",
                "type: tests, shell: '" + NODE.replace("{out}", "$GATE_OUT") + " || true', reports: ['{out}/*']");
        repository.write("sum.txt", "5\n");
        shows("REJECTED", "its exit code cannot be relied on");
    }

    @Test
    void aCommandThatCannotPassAnywhere() throws Exception {
        policy("database", "type: command, shell: 'test -n \"$DATABASE_URL\"'");
        shows("ACCEPTED", "not yours: 1 finding, there before this change");
    }

    @Test
    void theSameWhereThatIsNoExcuse() throws Exception {
        policy("database", "type: command, existing: block, shell: 'test -n \"$DATABASE_URL\"'");
        assertThat(told()).startsWith("REJECTED");
    }

    @Test
    void aChangedPolicy() throws Exception {
        policy("fine", "type: command, run: 'true'");
        repository.write("gate.yaml", Files.readString(repository.path("gate.yaml")) + "# mine\n");
        shows("INCONCLUSIVE, NEEDS A PERSON", "a person has to approve the change of");
    }

    @Test
    void aTestThatPassesTheSecondTime() throws Exception {
        policy(
                "tests",
                "type: tests, run: '" + NODE + "', reports: ['{out}/*.xml'], reruns: 1, rerun: '"
                        + NODE.replace("--test ", "--test --test-name-pattern={tests} ") + "'");
        repository.write("shaky.test.js", """
                import assert from 'node:assert/strict';
                import {existsSync, writeFileSync} from 'node:fs';
                import {test} from 'node:test';
                test('shaky', () => {
                  const been = existsSync('%1$s');
                  writeFileSync('%1$s', '');
                  assert.ok(been);
                });
                """.formatted(temp.resolve("been")));
        shows("REJECTED", "failed, then passed in rerun 1");
    }

    @Test
    void noPolicyAtTheTarget() throws Exception {
        repository.commit("The project");
        repository.write("gate.yaml", "version: 1\n");
        shows("INCONCLUSIVE", "there is no gate.yaml at");
    }

    @Test
    void allTestsSkipped() throws Exception {
        policy("tests", "type: tests, run: '" + NODE + "', reports: ['{out}/*.xml']");
        repository.write("sum.test.js", "import {test} from 'node:test';\ntest.skip('sum', () => {});\n");
        shows("INCONCLUSIVE", "tests were skipped");
    }

    @Test
    void reportsThatNoTestWrote() throws Exception {
        repository.write("run.sh", """
                printf '<testsuite tests="1"><testcase name="sum" file="%s/sum.test.js"/></testsuite>' "$PWD" > "$1"
                """);
        policy("tests", "type: tests, canary: on, run: 'sh run.sh {out}/t.xml', reports: ['{out}/*.xml'], style: node");
        shows("INCONCLUSIVE", "the test run did not notice a planted failure");
    }

    /** A policy of one gate, committed on main with the rest; the worker's branch changes something. */
    private void policy(String name, String gate) throws IOException {
        repository.write("gate.yaml", "version: 1\ngates:\n  " + name + ": {" + gate + "}\n");
        repository.commit("The project");
        repository.git("checkout", "-q", "-b", "worker");
        repository.write("note.txt", "a change\n");
    }

    private void shows(String decision, String message) throws Exception {
        String told = told();
        assertThat(told).startsWith(decision).contains(message);
        assertThat(GUIDE).content().contains("`… " + message);
    }

    private String told() throws Exception {
        return gatehouse.said(repository.root(), Trust.IN_PLACE).told();
    }
}
