package dev.gatehouse.gates.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.Judged;
import dev.gatehouse.verdict.Judgement.NotProven;
import dev.gatehouse.verdict.Measure;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real packages with node's own test runner; each attack makes a test pass that does not hold. */
class NodeCanaryTest {
    private static final String NODE = "node --test --test-reporter=junit --test-reporter-destination={out}/junit.xml";
    private static final String TESTS = """
            import {test, describe, it} from 'node:test';
            import assert from 'node:assert';
            import {add} from './calc.js';
            test('adds two', () => assert.strictEqual(add(2, 2), 4));
            test('knows "nothing"', async function () {
              assert.strictEqual(await add(0, 0), 0);
            });
            describe('Calc', () => {
              it('adds', {timeout: 5000}, (t) => { assert.strictEqual(add(4, 5), 9); });
              it("is there", () => assert.ok(add));
            });
            """;

    @TempDir
    Path temp;

    private FakeGateContext host;

    @BeforeEach
    void makeHost() {
        host = FakeGateContext.in(temp)
                .named("tests")
                .trusting(Trust.CHECKOUT)
                .unchanged("package.json", "{\"type\": \"module\"}\n")
                .unchanged("calc.test.js", TESTS)
                .base("calc.js", "export const add = (a, b) => a + b;\n")
                .head("calc.js", "export const add = (a, b) => b + a;\n");
    }

    @Test
    void everyPlantedFailureOfAnHonestRunIsSeen() throws Exception {
        Judged judged = (Judged) judge(NODE);
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.measures()).contains(new Measure("canaries", 2, "count"));
        assertThat(Files.readString(host.workspace().resolve("calc.test.js"))).isEqualTo(TESTS);
        assertThat(evidence(judged)).contains("red canary").doesNotContain("MISSED");
        assertThat(host.commands()).hasSize(2);
    }

    @Test
    void aNewRunDrawsAnew() throws Exception {
        assertThat(evidence((Judged) judge(NODE))).isNotEqualTo(evidence((Judged) judge(NODE)));
    }

    @Test
    void inPlaceNothingIsPlantedUnlessAskedFor() throws Exception {
        host.trusting(Trust.IN_PLACE);
        assertThat(((Judged) judge(NODE)).measures()).extracting(Measure::name).doesNotContain("canaries");
        assertThat(host.commands()).hasSize(1);
        assertThat(((Judged) judge(settings(NODE, Optional.empty(), CanaryMode.ON))).measures())
                .contains(new Measure("canaries", 2, "count"));
        host.trusting(Trust.CHECKOUT);
        assertThat(((Judged) judge(settings(NODE, Optional.empty(), CanaryMode.OFF))).measures())
                .extracting(Measure::name)
                .doesNotContain("canaries");
    }

    @Test
    void aPreloadThatMakesEveryTestPassIsFoundOut() throws Exception {
        host.head("calc.js", "export const add = () => 0;\n")
                .head("quiet.mjs", """
                        import {registerHooks} from 'node:module';
                        import test from 'node:test';
                        import assert from 'node:assert';
                        """)
                .head("calc.test.js", TESTS.replace("'node:test'", "'./quiet-test.js'"))
                .head("quiet-test.js", """
                        import * as real from 'node:test';
                        const calm = f => async (...a) => { try { await f(...a); } catch {} };
                        const wrap = run => (name, ...rest) => run(name, calm(rest.at(-1)));
                        export const test = wrap(real.test);
                        export const it = wrap(real.it);
                        export const describe = real.describe;
                        """);
        missed(NODE);
    }

    @Test
    void aScriptThatWritesPassingReportsIsFoundOut() throws Exception {
        host.head("calc.js", "export const add = () => 0;\n").head("fake.sh", """
                echo "<testsuites><testcase name='adds two' classname='test'/></testsuites>" > "$GATE_OUT/junit.xml"
                """);
        missed("sh fake.sh");
    }

    @Test
    void aReportWhoseFailuresAreRewrittenIsFoundOut() throws Exception {
        host.head("calc.js", "export const add = () => 0;\n").head("run.sh", """
                node --test --test-reporter=junit --test-reporter-destination="$GATE_OUT/raw"
                grep '<test' "$GATE_OUT/raw" | sed 's#">$#"/>#; s#\\(<testsuite [^>]*\\)/>#\\1>#; s#^<testsuites/>#<testsuites>#' > "$GATE_OUT/x"
                { echo '<testsuites>'; grep -o '<testcase [^>]*' "$GATE_OUT/x" | sed 's#/*$#/>#'; echo '</testsuites>'; } > "$GATE_OUT/junit.xml"
                rm "$GATE_OUT/x" "$GATE_OUT/raw"
                """);
        missed("sh run.sh");
    }

    @Test
    void aReportThatLeavesFailuresOutIsFoundOut() throws Exception {
        host.head("run.sh", """
                node --test --test-reporter=junit --test-reporter-destination="$GATE_OUT/raw"
                { echo '<testsuites>'; grep -o '<testcase .*/>' "$GATE_OUT/raw"; echo '</testsuites>'; } > "$GATE_OUT/junit.xml"
                """);
        NotProven unproven = (NotProven) judge("sh run.sh");
        assertThat(unproven.cause()).contains("planted failure", "not in the report");
    }

    @Test
    void aFailureThatOnlyTheFirstRunHidesIsStillAFailure() throws Exception {
        host.head("calc.js", "export const add = () => 0;\n").head("run.sh", """
                node --test --test-reporter=junit --test-reporter-destination="$GATE_OUT/junit.xml"
                """);
        Judged judged = (Judged) judge("sh run.sh");
        assertThat(judged.findings()).extracting(Finding::rule).contains("tests/failed");
    }

    @Test
    void testsThatNeedABuildGetIt() throws Exception {
        host.unchanged("build.sh", "mkdir -p dist && cp *.js package.json dist/\n");
        host.untracked("dist/calc.test.js", TESTS)
                .untracked("dist/calc.js", "export const add = (a, b) => b + a;\n")
                .untracked("dist/package.json", "{\"type\": \"module\"}\n");
        String built = NODE + " dist/";
        assertThat(((NotProven) judge(built)).cause()).contains("no test ran in a scratch checkout");
        assertThat(((NotProven) judge(built)).remedy()).contains("'prepare'");
        Judged judged = (Judged) judge(settings(built, Optional.of("sh build.sh"), CanaryMode.AUTO));
        assertThat(judged.measures()).contains(new Measure("canaries", 2, "count"));
        assertThat(((NotProven) judge(settings(built, Optional.of("sh no.sh"), CanaryMode.AUTO))).cause())
                .contains("could not be looked for");
    }

    @Test
    void testsInWhichNothingCanBePlantedAreNamed() throws Exception {
        host.unchanged("calc.test.js", """
                import {test} from 'node:test';
                for (const n of [1, 2]) test(`adds ${n}`, () => {});
                """);
        Judged judged = (Judged) judge(NODE);
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.measures()).contains(new Measure("canaries", 0, "count"));
        assertThat(((NotProven) judge(settings(NODE, Optional.empty(), CanaryMode.ON))).cause())
                .contains("no canary");
    }

    private void missed(String run) throws IOException, InterruptedException {
        NotProven unproven = (NotProven) judge(run);
        assertThat(unproven.cause()).contains("did not notice a planted failure in");
        assertThat(unproven.evidence()).extracting(Evidence::name).contains("canary", "log");
    }

    private String evidence(Judged judged) throws IOException {
        Path file = judged.evidence().stream()
                .filter(evidence -> evidence.name().equals("canary"))
                .findFirst()
                .orElseThrow()
                .file();
        return Files.readString(file);
    }

    private Judgement judge(String run) throws IOException, InterruptedException {
        return judge(settings(run, Optional.empty(), CanaryMode.AUTO));
    }

    private Judgement judge(TestsSettings settings) throws IOException, InterruptedException {
        return new TestsGateType().create(settings).judge(host);
    }

    private static TestsSettings settings(String run, Optional<String> prepare, CanaryMode canary) {
        return new TestsSettings(
                Optional.of(CommandLine.parse(run)),
                Optional.empty(),
                Optional.empty(),
                List.of("{out}/*.xml"),
                1,
                0,
                ".",
                Optional.empty(),
                false,
                prepare.map(CommandLine::parse),
                canary,
                RunMode.COMMAND,
                List.of());
    }
}
