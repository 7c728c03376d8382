package dev.gatehouse.gates.planting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Planting;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests planted beside those that are there, in their own language and framework. */
class TestDefectsTest {
    private static final String JUPITER = """
            package d;

            import org.junit.jupiter.api.Test;

            class CalcTest {
                @Test
                void adds() {}
            }
            """;

    private static Planting.Edit failing(String command, Files files) throws IOException {
        return only(TestDefects.of(command).failing(Sources.of(files, ".")));
    }

    private static Planting.Edit skipped(String command, Files files) throws IOException {
        return only(TestDefects.of(command).skipped(Sources.of(files, ".")));
    }

    private static Planting.Edit only(Planting planting) {
        assertThat(planting).isInstanceOf(Planting.Edits.class);
        return ((Planting.Edits) planting).edits().get(0);
    }

    @Test
    void aMethodIsAddedToAClassOfJupiter() throws IOException {
        Planting.Edit edit = failing("./mvnw -B verify", new Files().with("src/test/java/d/CalcTest.java", JUPITER));

        assertThat(edit.text().orElseThrow()).endsWith("""
                    @Test
                    void adds() {}

                    @org.junit.jupiter.api.Test
                    public void plantedByGateProve() {
                        throw new AssertionError("planted by gate prove");
                    }
                }
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "org.junit.Test, org.junit.Test, @org.junit.Ignore",
        "org.junit.jupiter.api.Test, org.junit.jupiter.api.Test, @org.junit.jupiter.api.Disabled"
    })
    void everyFrameworkGetsItsOwn(String imported, String planted, String marker) throws IOException {
        Files files = new Files().with("t/CalcTest.java", JUPITER.replace("org.junit.jupiter.api.Test", imported));

        assertThat(failing("mvn test", files).text().orElseThrow()).contains("@" + planted + "\n");
        assertThat(skipped("mvn test", files).text().orElseThrow())
                .contains("    " + marker + "(\"planted by gate prove\")\n    @Test\n");
    }

    @Test
    void testNgHasNoMarkerToSkipBy() throws IOException {
        Files files = new Files()
                .with("t/CalcTest.java", JUPITER.replace("org.junit.jupiter.api.Test", "org.testng.annotations.Test"));

        assertThat(failing("gradle test", files).text().orElseThrow()).contains("@org.testng.annotations.Test\n");
        assertThat(TestDefects.of("gradle test").skipped(Sources.of(files, ".")))
                .isInstanceOf(Planting.Impossible.class);
    }

    @Test
    void classesWhoseTestsMightNotRunAreLeftOut() throws IOException {
        Files files = new Files()
                .with("a/AbstractTest.java", JUPITER.replace("class CalcTest", "abstract class AbstractTest"))
                .with("b/OffTest.java", JUPITER.replace("class CalcTest", "@Disabled(\"x\")\nclass OffTest"))
                .with("c/TwoTest.java", JUPITER + "\nclass Other {}\n")
                .with("d/src/main/resources/FixtureTest.java", JUPITER)
                .with("e/Cases.java", JUPITER)
                .with("f/CalcTest.java", JUPITER);

        assertThat(failing("mvn test", files).path()).isEqualTo("f/CalcTest.java");
    }

    @Test
    void theModuleThatIsBuiltFirstGetsTheFault() throws IOException {
        Files files = new Files()
                .with("pom.xml", "<modules><module>z</module> <module>b</module></modules>")
                .with("apart/ATest.java", JUPITER)
                .with("b/src/test/java/BTest.java", JUPITER)
                .with("z/src/test/java/ZTest.java", JUPITER);

        assertThat(failing("mvn test", files).path()).isEqualTo("z/src/test/java/ZTest.java");
    }

    @Test
    void kotlinIsWrittenAsKotlin() throws IOException {
        String test = JUPITER.replace("void adds() {}", "fun adds() {}").replace(";", "");

        assertThat(failing("./gradlew test", new Files().with("src/test/kotlin/CalcTest.kt", test))
                        .text()
                        .orElseThrow())
                .contains("fun plantedByGateProve() {\n        throw AssertionError(");
    }

    @Test
    void nodesRunnerIsImportedOrRequiredAsTheFileDoesIt() throws IOException {
        Files modules = new Files().with("src/a.test.ts", "import { test } from 'node:test';\ntest('a', () => {});\n");
        Files scripts = new Files().with("a.test.js", "const test = require('node:test');\ntest('a', () => {});\n");

        assertThat(failing("node --test", modules).text().orElseThrow())
                .contains("import { test as plantedByGateProve } from 'node:test';\nplantedByGateProve('planted");
        assertThat(failing("node --test", scripts).text().orElseThrow()).contains("require('node:test').test('planted");
        assertThat(skipped("node --test", scripts).text().orElseThrow()).contains("\ntest.skip('a'");
    }

    @ParameterizedTest
    @CsvSource({
        "npx --no-install vitest run, '{}', require('vitest').test(",
        "npm test, '{\"devDependencies\":{\"jest\":\"1\"}}', test(",
        "npm test, '{\"devDependencies\":{\"mocha\":\"1\"}}', it("
    })
    void theFrameworkOfAPackageIsFound(String command, String manifest, String planted) throws IOException {
        Files files = new Files().with("package.json", manifest).with("test/a.spec.js", "it('a', () => {});\n");

        assertThat(failing(command, files).text().orElseThrow()).contains("\n" + planted + "'planted by gate prove'");
    }

    @Test
    void pytestAndGoGetAFunction() throws IOException {
        Files files = new Files()
                .with("tests/test_a.py", "def test_a():\n    pass\n")
                .with("a_test.go", "package a\n\nfunc TestA(t *testing.T) {\n\tt.Log()\n}\n");

        assertThat(failing("python3 -m pytest", files).text().orElseThrow())
                .endsWith("def test_planted_by_gate_prove():\n    assert False, \"planted by gate prove\"\n");
        assertThat(skipped("pytest", files).text().orElseThrow())
                .contains("mark.skip(reason=\"planted by gate prove\")\ndef test_a");
        assertThat(failing("go test ./...", files).text().orElseThrow())
                .contains("func TestPlantedByGateProve(t *testing.T)");
        assertThat(skipped("gotestsum", files).text().orElseThrow())
                .contains("{\n\tt.Skip(\"planted by gate prove\")\n");
    }

    @Test
    void whatIsNotKnownIsSaid() throws IOException {
        assertThat(TestDefects.of("sh tests.sh").failing(Sources.of(new Files(), ".")))
                .isEqualTo(Planting.impossible("it is not known how tests are written that 'sh tests.sh' runs"));
        assertThat(TestDefects.of("mvn test").failing(Sources.of(new Files(), ".")))
                .isEqualTo(Planting.impossible("no test was found to plant it beside, in a form that is known"));
    }

    @Test
    void aFileThatTheCommandNamesIsTheOneThatRuns() throws IOException {
        String test = "import {test} from 'node:test';\ntest('a', () => {});\n";
        Files files = new Files().with("test/a.test.js", test).with("acceptance/b.js", test);

        assertThat(failing("node --test --test-reporter-destination={out}/x.xml acceptance/b.js", files)
                        .path())
                .isEqualTo("acceptance/b.js");
    }

    @Test
    void onlyTheFolderOfTheGateCounts() throws IOException {
        Files files = new Files().with("a/CalcTest.java", JUPITER).with("b/CalcTest.java", JUPITER);

        assertThat(only(TestDefects.of("mvn test").failing(Sources.of(files, "b")))
                        .path())
                .isEqualTo("b/CalcTest.java");
    }
}
