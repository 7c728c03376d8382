package dev.gatehouse.gates.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gate.Exit;
import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.Judged;
import dev.gatehouse.verdict.Judgement.NotProven;
import dev.gatehouse.verdict.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real package with node's own test runner. */
class NodeProjectTest {
    private static final String RUN = "node --test --test-reporter=junit --test-reporter-destination={out}/junit.xml";

    @TempDir
    Path temp;

    private FakeGateContext host;

    @BeforeEach
    void makeHost() {
        host = FakeGateContext.in(temp)
                .named("tests")
                .unchanged("package.json", "{\"type\": \"module\"}\n")
                .base("calc.js", "export function add(a, b) {\n  return a + b;\n}\n")
                .head("calc.js", "export function add(a, b) {\n  return a - b;\n}\n");
    }

    @Test
    void failuresAreGroupedLocatedAndRerun() throws Exception {
        host.unchanged("calc.test.js", """
                import {test, describe, it} from 'node:test';
                import assert from 'node:assert';
                import {add} from './calc.js';
                test('adds (two) + more', () => assert.strictEqual(add(2, 2), 4));
                describe('Calc', () => {
                  it('adds', () => assert.strictEqual(add(4, 5), 9));
                  it('is there', () => assert.ok(add));
                });
                """);
        Judged judged = (Judged) judge();
        assertThat(judged.examined()).isEqualTo(3);
        assertThat(judged.findings())
                .extracting(Finding::key)
                .containsExactlyInAnyOrder("#adds (two) + more", "Calc#adds");
        assertThat(judged.findings())
                .extracting(finding -> finding.cause().orElse(""))
                .containsOnly(
                        "AssertionError: Expected values to be strictly equal:# !== #; uses what this diff changes:"
                                + " calc.js:2");
        assertThat(judged.findings().get(0).at()).contains(Location.of("calc.test.js", 4, 40));
        for (Finding finding : judged.findings()) {
            assertThat(host.run(Command.of(finding.rerun(), host.workspace())).exit())
                    .isEqualTo(new Exit.Code(1));
        }
    }

    @Test
    void aFileThatExitsBeforeItsTestsProvesNothing() throws Exception {
        host.unchanged("calc.test.js", "process.exit(0);\n");
        assertThat(((NotProven) judge()).cause()).contains("calc.test.js ended before its first test");
    }

    @Test
    void aFileThatDoesNotParseIsAFailure() throws Exception {
        host.unchanged("calc.test.js", "test('x' => {\n");
        assertThat(((Judged) judge()).findings())
                .isNotEmpty()
                .allSatisfy(
                        finding -> assertThat(finding.at().orElseThrow().path()).isEqualTo("calc.test.js"));
    }

    private Judgement judge() throws IOException, InterruptedException {
        TestsSettings settings = new TestsSettings(
                Optional.of(CommandLine.parse(RUN)),
                Optional.empty(),
                Optional.of(new CommandLine(List.of(
                        "node",
                        "--test",
                        "--test-name-pattern={tests}",
                        "--test-reporter=junit",
                        "--test-reporter-destination={out}/junit.xml"))),
                List.of("{out}/*.xml"),
                1,
                1,
                ".",
                Optional.empty(),
                true,
                Optional.empty(),
                CanaryMode.AUTO,
                RunMode.COMMAND,
                List.of());
        return new TestsGateType().create(settings).judge(host);
    }
}
