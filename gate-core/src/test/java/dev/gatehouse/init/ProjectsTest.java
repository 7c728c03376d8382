package dev.gatehouse.init;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.config.GateConfig;
import dev.gatehouse.config.GateFile;
import dev.gatehouse.config.SampleTypes;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.PlannedGate.Bound;
import dev.gatehouse.plan.Planner;
import dev.gatehouse.plugin.PluginIdentity;
import dev.gatehouse.plugin.Resolution;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectsTest {
    @TempDir
    Path root;

    @Test
    void mavenByItsWrapper() throws IOException {
        file("pom.xml", "<project/>").file("mvnw", "");
        assertThat(planned()).isEqualTo(golden("maven"));
    }

    @Test
    void gradleWithoutAWrapper() throws IOException {
        file("settings.gradle.kts", "");
        assertThat(planned()).isEqualTo(golden("gradle"));
    }

    @Test
    void nodeWithEverything() throws IOException {
        file("package.json", """
                {"scripts": {"test": "node --test --test-reporter=spec test/"},
                 "devDependencies": {"typescript": "5.9.3", "eslint": "9.0.0"}}
                """);
        file("tsconfig.json", "{}").file("eslint.config.js", "").file("package-lock.json", "{}");
        assertThat(planned()).isEqualTo(golden("node"));
    }

    @Test
    void pythonWithPytest() throws IOException {
        file("pyproject.toml", "[tool.pytest.ini_options]\n");
        assertThat(planned()).isEqualTo(golden("python"));
    }

    @Test
    void severalKindsGetGatesWithDifferentNames() throws IOException {
        file("pom.xml", "<project/>").file("go.mod", "module m").file("Cargo.toml", "");
        assertThat(planned()).isEqualTo(golden("several"));
    }

    @Test
    void nothingKnownGetsAGateToFillIn() throws IOException {
        assertThat(Projects.detect(root)).isEmpty();
        assertThat(planned()).isEqualTo(golden("nothing"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            node --test                     | run: "node --test --test-reporter=junit --test-reporter-destination={out}/tests.xml"
            node --import tsx --test a.ts   | run: "node --import tsx --test --test-reporter=junit --test-reporter-destination={out}/tests.xml a.ts"
            vitest                          | run: "npx --no-install vitest run --reporter=junit --outputFile={out}/tests.xml"
            vitest run --dir src            | run: "npx --no-install vitest run --dir src --reporter=junit --outputFile={out}/tests.xml"
            mocha --recursive               | run: "npx --no-install mocha --recursive --reporter xunit --reporter-option output={out}/tests.xml"
            """)
    void theRunnerBehindATestScriptWritesJunit(String script, String command) throws IOException {
        file("package.json", "{\"scripts\": {\"test\": \"" + script + "\"}}");
        assertThat(planned()).contains("    type: tests\n    " + command + "\n");
    }

    @Test
    void aReporterThatTakesItsFolderFromTheEnvironmentIsStartedByAScript() throws IOException {
        file("package.json", """
                {"scripts": {"test": "jest src"}, "devDependencies": {"jest": "30.0.0", "jest-junit": "16.0.0"}}
                """);
        assertThat(FirstPolicy.text(Projects.detect(root), "s"))
                .contains(
                        "    type: tests\n    shell: 'JEST_JUNIT_OUTPUT_DIR=\"$GATE_OUT\" npx --no-install jest --ci src"
                                + " --reporters=default --reporters=jest-junit'\n");
    }

    @Test
    void testsOfAPackageThatIsBuiltNeedTheBuild() throws IOException {
        file("package.json", "{\"scripts\": {\"build\": \"tsc\", \"test\": \"vitest\"}}");
        assertThat(planned())
                .contains("  build:\n    type: command\n    run: \"npm run build\"\n")
                .contains("    type: tests\n    needs: [build]\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "npm run build && vitest",
                "node test.js",
                "node --test 'src/*.test.js'",
                "jest",
                "NODE_ENV=test ava",
                "echo vitest"
            })
    void aTestScriptOfAnotherKindIsJudgedByItsExitCode(String script) throws IOException {
        file("package.json", "{\"scripts\": {\"test\": \"" + script + "\"}}");
        assertThat(planned()).contains("    type: command\n    run: \"npm test\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"scripts\": {\"test\": \"echo 'Error: no test specified' && exit 1\"}}",
                "{\"description\": \"says \\\"test\\\": and vitest\", \"scripts\": {\"lint\": \"eslint\"}}",
                "{\"config\": {\"scripts\": {\"test\": \"vitest\"}}, \"scripts\": [\"test\"]}",
                "{\"scripts\": {\"test\": {\"test\": \"vitest\"}}}",
                "[\"scripts\"]",
                "{\"scripts\": {\"test\": \"vitest\"",
                "not JSON",
                ""
            })
    void aManifestWithoutATestScriptGetsNoTests(String manifest) throws IOException {
        file("package.json", manifest);
        assertThat(Projects.detect(root))
                .singleElement()
                .satisfies(found -> assertThat(found.gates()).isEmpty());
        assertThat(planned()).doesNotContain("tests:").contains("nothing was recognised");
    }

    private ProjectsTest file(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
        return this;
    }

    /** The text, once it has been read and every gate of it bound to a type. */
    private String planned() throws IOException {
        String text = FirstPolicy.text(Projects.detect(root), ".gate/schema.json");
        GateConfig config = GateFile.read(GateFile.NAME, text);
        Plan plan = Planner.plan(config, ProjectsTest::resolve, Set.of("command", "tests", "secrets", "tamper"));
        assertThat(plan.gates())
                .isNotEmpty()
                .allSatisfy(gate -> assertThat(gate.binding()).isInstanceOf(Bound.class));
        return text;
    }

    private static Resolution resolve(String name) {
        GateType<?> type = SampleTypes.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Resolution.Found(type, new PluginIdentity("sample", "1", "0".repeat(64), Path.of("sample.jar")));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ProjectsTest.class.getResourceAsStream(name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
