package dev.gatehouse.gates.planting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Planting;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is planted for which command, and where. */
class CommandRecipesTest {
    private static final Files ALL = new Files()
            .with("app.js", "let a = 1;\n")
            .with("app.ts", "let a: number = 1;\n")
            .with("cmd.go", "package a\n")
            .with("lib.rs", "fn a() {}\n")
            .with("mod.py", "a = 1\n")
            .with("run.sh", "true\n")
            .with("src/main/java/d/A.java", "class A {}\n")
            .with("src/main/java/package-info.java", "package d;\n")
            .with(
                    "src/test/java/d/ATest.java",
                    "import org.junit.jupiter.api.Test;\nclass ATest {\n    @Test\n    void a() {}\n}\n");

    private static Planting planted(String command) throws IOException {
        List<Fault> faults = CommandRecipes.of(command);
        assertThat(faults).as(command).isNotEmpty();
        return faults.get(0).breaking("command/*", ".").plant(ALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "./mvnw -q -B -ntp spotless:check | src/main/java/d/A.java | not formatted",
                "mvn -B com.diffplug.spotless:spotless-maven-plugin:check | src/main/java/d/A.java | not formatted",
                "gradle checkstyleMain | src/main/java/d/A.java | linters",
                "mvn -q -B -ntp test-compile | src/main/java/d/A.java | parsed",
                "./gradlew compileJava | src/main/java/d/A.java | parsed",
                "npx --no-install tsc | app.ts | parsed",
                "npx --no-install eslint . -f x | app.js | linters",
                "npx prettier --check . | app.js | not formatted",
                "python3 -m ruff check . | mod.py | linters",
                "mypy . | mod.py | another type",
                "shellcheck run.sh | run.sh | linters",
                "go vet ./... | cmd.go | parsed",
                "cargo build | lib.rs | parsed",
                "cargo fmt --check | lib.rs | not formatted"
            })
    void aKnownProgramGetsAFaultOfItsLanguage(String command, String path, String description) throws IOException {
        assertThat(CommandRecipes.of(command).get(0).description()).contains(description);
        assertThat(((Planting.Edits) planted(command)).edits())
                .singleElement()
                .satisfies(edit -> assertThat(edit.path()).isEqualTo(path));
    }

    @Test
    void scriptsForAShellAreSearchedForTools() throws IOException {
        assertThat(planted("rm -rf dist && npx --no-install tsc"))
                .isEqualTo(Planting.writing("app.ts", "let a: number = 1;\n)\n"));
        assertThat(planted("test -z \"$(gofmt -l .)\"")).isInstanceOf(Planting.Edits.class);
        assertThat(planted("for s in *.sh; do sh -n \"$s\" || exit 1; done"))
                .isEqualTo(Planting.writing("run.sh", "true\n)\n"));
    }

    @Test
    void aBuildThatRunsTestsGetsAFailingOneToo() {
        assertThat(CommandRecipes.of("mvn -B verify"))
                .extracting(Fault::description)
                .containsExactly("a source that cannot be parsed", "a test that fails");
        assertThat(CommandRecipes.of("mvn -B verify -DskipTests")).hasSize(1);
    }

    @Test
    void testsThatHaveNoReportAreTestsAllTheSame() {
        for (String command : List.of("npm test", "node --test", "python3 -m pytest", "go test ./...")) {
            assertThat(CommandRecipes.of(command))
                    .as(command)
                    .extracting(Fault::description)
                    .containsExactly("a test that fails");
        }
    }

    @Test
    void whatCannotFailIsPlantedForAllTheSame() throws IOException {
        assertThat(planted("true")).isInstanceOf(Planting.Edits.class);
    }

    @Test
    void aScriptOfOnesOwnIsNotKnown() {
        assertThat(CommandRecipes.of("sh scripts/check.sh")).isEmpty();
        assertThat(CommandRecipes.of("python3 tools/check_contract.py {out}/contract.sarif"))
                .isEmpty();
        assertThat(CommandRecipes.of("node tools/surface.mjs")).isEmpty();
        assertThat(CommandRecipes.of("./mvnw enforcer:enforce")).isEmpty();
        assertThat(CommandRecipes.of("")).isEmpty();
    }

    @Test
    void aLanguageThatIsNotThereIsNamed() throws IOException {
        Files java = new Files().with("A.java", "class A {}\n");

        assertThat(CommandRecipes.of("ruff check")
                        .get(0)
                        .breaking("command/*", ".")
                        .plant(java))
                .isEqualTo(Planting.impossible("no source in Python was found where the gate looks"));
    }
}
