package dev.gatehouse.gates.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.Judged;
import dev.gatehouse.verdict.Judgement.NotProven;
import dev.gatehouse.verdict.Measure;
import dev.gatehouse.verdict.Trust;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Jest, Vitest, Mocha and Go for real, each with failures swallowed: {@code -Drunners.modules=FOLDER}, where that folder
 * has had {@code npm install jest jest-junit vitest mocha}, and {@code go} is on the PATH.
 */
@EnabledIfSystemProperty(named = "runners.modules", matches = ".+")
class RunnersCanaryTest {
    private static final String SWALLOW = """
            const calm = f => async (...a) => { try { await f(...a); } catch {} };
            const wrap = real => Object.assign((name, f, ...more) => real(name, calm(f), ...more), real);
            """;
    private static final String SCRIPT_TESTS = """
            describe('Calc', () => {
              %1$s('adds', () => { expect(add(4, 5)).toBe(9); });
              %1$s('is there', () => { expect(add).toBeDefined(); });
            });
            """;
    private static final String JEST_CONFIG = """
            {"reporters": [["jest-junit", {"outputDirectory": "reports"}]]%s}
            """;
    private static final String GO_TEST = "package calc\n\nimport \"testing\"\n\nfunc TestAdds(t *testing.T) {\n"
            + "\tif Add(4, 5) != 9 {\n\t\tt.Errorf(\"no\")\n\t}\n}\n\nfunc TestThere(t *testing.T) {\n\t_ = Add\n}\n";
    private static final String GO_REPORT = """
            mkdir -p reports
            go test -v ./... > reports/out.txt; code=$?
            { echo '<testsuites>'
              awk '/^=== RUN/{said = ""} /^ /{said = said $0}
                   /^--- PASS: /{printf "<testcase classname=\\"calc\\" name=\\"%s\\"/>\\n", $3}
                   /^--- FAIL: /{printf "<testcase classname=\\"calc\\" name=\\"%s\\"><failure message=\\"%s\\"/></testcase>\\n", $3, said}' \\
                reports/out.txt
              echo '</testsuites>'; } > reports/junit.xml
            exit $code
            """;

    @TempDir
    Path temp;

    private FakeGateContext host;

    /** A runner, an honest project and the files that make its failures go unnoticed. */
    enum Runner {
        JEST_SETUP(
                "npx --no-install jest --ci",
                Map.of(
                        "calc.test.js",
                        "const {add} = require('./calc.js');\n" + SCRIPT_TESTS.formatted("test"),
                        "calc.js",
                        "exports.add = (a, b) => a + b;\n",
                        "jest.config.json",
                        JEST_CONFIG.formatted("")),
                Map.of(
                        "jest.config.json",
                        JEST_CONFIG.formatted(", \"setupFilesAfterEnv\": [\"./calm.js\"]"),
                        "calm.js",
                        SWALLOW + "globalThis.test = wrap(globalThis.test);\n")),
        JEST_EXPECT(
                JEST_SETUP.run,
                JEST_SETUP.honest,
                Map.of(
                        "jest.config.json",
                        JEST_CONFIG.formatted(", \"setupFilesAfterEnv\": [\"./calm.js\"]"),
                        "calm.js",
                        "globalThis.expect = () => new Proxy(() => {}, "
                                + "{get: (t, n, self) => self, apply: () => undefined});\n")),
        VITEST_ALIAS(
                "npx --no-install vitest run --reporter=junit --outputFile=reports/junit.xml",
                Map.of(
                        "calc.test.js",
                                "import {describe, test, expect} from 'vitest';\nimport {add} from './calc.js';\n"
                                        + SCRIPT_TESTS.formatted("test"),
                        "calc.js", "export const add = (a, b) => a + b;\n",
                        "package.json", "{\"type\": \"module\"}\n"),
                Map.of(
                        "vitest.config.js",
                                "export default {plugins: [{name: 'calm', enforce: 'pre', transform: (code, id) => "
                                        + "/\\.test\\.js$/.test(id) ? code.replace(\"'vitest'\", \"'./calm.js'\") : undefined}]};\n",
                        "calm.js",
                                "import * as real from 'vitest';\n" + SWALLOW
                                        + "export const test = wrap(real.test);\nexport const {describe, expect} = real;\n")),
        MOCHA_REQUIRE(
                "npx --no-install mocha --reporter xunit --reporter-options output=reports/junit.xml calc.test.js",
                Map.of(
                        "calc.test.js",
                        "const assert = require('assert');\nconst {add} = require('./calc.js');\n"
                                + "describe('Calc', () => {\n  it('adds', () => { assert.strictEqual(add(4, 5), 9); });\n"
                                + "  it('is there', () => { assert.ok(add); });\n});\n",
                        "calc.js",
                        "exports.add = (a, b) => a + b;\n"),
                Map.of(
                        ".mocharc.json",
                        "{\"require\": [\"./calm.js\"]}\n",
                        "calm.js",
                        "const {Runnable} = require('mocha');\nconst run = Runnable.prototype.run;\n"
                                + "Runnable.prototype.run = function (done) { return run.call(this, () => done()); };\n")),
        GO_REPORT_WRITER(
                "sh report.sh",
                Map.of(
                        "go.mod",
                        "module calc\n\ngo 1.19\n",
                        "calc.go",
                        "package calc\n\nfunc Add(a, b int) int { return a + b }\n",
                        "calc_test.go",
                        GO_TEST,
                        "report.sh",
                        GO_REPORT),
                Map.of("report.sh", GO_REPORT.replace("exit $code", "sed -i 's#><failure.*#/>#' reports/junit.xml"))),
        GO_MAIN(
                GO_REPORT_WRITER.run,
                GO_REPORT_WRITER.honest,
                Map.of(
                        "main_test.go",
                        "package calc\n\nimport (\n\t\"fmt\"\n\t\"os\"\n\t\"testing\"\n)\n\nfunc TestMain(m *testing.M) {\n"
                                + "\tout := os.Stdout\n\tos.Stdout, _ = os.Open(os.DevNull)\n\tm.Run()\n"
                                + "\tfmt.Fprint(out, \"--- PASS: TestAdds (0.00s)\\n--- PASS: TestThere (0.00s)\\n\")\n\tos.Exit(0)\n}\n"));

        private final String run;
        private final Map<String, String> honest;
        private final Map<String, String> attack;

        Runner(String run, Map<String, String> honest, Map<String, String> attack) {
            this.run = run;
            this.honest = honest;
            this.attack = attack;
        }
    }

    @BeforeEach
    void makeHost() {
        host = FakeGateContext.in(temp).named("tests").trusting(Trust.CHECKOUT);
    }

    @ParameterizedTest
    @EnumSource
    void plantedFailuresOfAnHonestRunAreSeen(Runner runner) throws Exception {
        runner.honest.forEach(host::unchanged);
        Judgement judgement = judge(runner, CanaryMode.AUTO);
        assertThat(judgement).isInstanceOf(Judged.class);
        assertThat(((Judged) judgement).findings()).isEmpty();
        assertThat(((Judged) judgement).measures()).contains(new Measure("canaries", 2, "count"));
    }

    @ParameterizedTest
    @EnumSource
    void failuresThatAreSwallowedAreFoundOut(Runner runner) throws Exception {
        runner.honest.forEach(host::unchanged);
        runner.attack.forEach(host::head);
        String source = runner.honest.containsKey("calc.go") ? "calc.go" : "calc.js";
        host.head(source, runner.honest.get(source).replace("a + b", "a - b"));
        assertThat(((Judged) judge(runner, CanaryMode.OFF)).findings()).isEmpty();
        Judgement judgement = judge(runner, CanaryMode.AUTO);
        assertThat(judgement).isInstanceOf(NotProven.class);
        assertThat(((NotProven) judgement).cause()).contains("planted failure");
    }

    private Judgement judge(Runner runner, CanaryMode canary) throws Exception {
        String link = "ln -sfn " + System.getProperty("runners.modules") + "/node_modules node_modules";
        host.untracked(".gitignore", "node_modules\n");
        host.run(Command.of(List.of("sh", "-c", link), host.workspace()));
        TestsSettings settings = new TestsSettings(
                Optional.of(CommandLine.parse(runner.run)),
                Optional.empty(),
                Optional.empty(),
                List.of("reports/*.xml", "junit.xml"),
                1,
                0,
                ".",
                Optional.empty(),
                false,
                Optional.of(new CommandLine(List.of("sh", "-c", link))),
                canary,
                RunMode.COMMAND,
                List.of());
        return new TestsGateType().create(settings).judge(host);
    }
}
